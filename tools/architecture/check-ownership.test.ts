import { describe, expect, it } from 'vitest'
import { server, violationsIn } from './plant.ts'

const inCases = (text: string): string[] => violationsIn(server('domains/cases/a.repo.ts', text))
const at = (line: number): string[] => [`apps/server/src/domains/cases/a.repo.ts:${line} table-owner`]

/** `$` + `{…}` as it stands in the planted file. */
const hole = (expression: string): string => `$\u007b${expression}\u007d`

describe('who may write a table', () => {
  it.each([
    ['insertInto', "db.insertInto('registry.household').values(v)\n"],
    ['updateTable', "db.updateTable('registry.household as h').set(v)\n"],
    ['deleteFrom', "db.deleteFrom('registry.household')\n"],
    ['mergeInto', "db.mergeInto('registry.household')\n"],
    ['deleteFrom of several', "db.deleteFrom(['cases.application', 'registry.household'])\n"],
    ['insert into', 'sql`insert into registry.household values (1)`.execute(db)\n'],
    ['insert into, typed', 'sql<Row>`INSERT INTO "registry"."household" values (1)`\n'],
    ['update', "client.query('update only registry.household h set a = 1')\n"],
    ['delete from', "client.query('delete from registry.household')\n"],
    ['truncate', "client.query('truncate table registry.household')\n"],
    ['copy from', "client.query('copy registry.household (a, b) from stdin')\n"],
    ['merge into', "client.query('merge into registry.household using x on true')\n"],
    ['a statement kept in a string', "const text = 'delete from registry.household'\n"],
    ['sql.table', `sql\`insert into ${hole("sql.table('registry.household')")} default values\`\n`],
    ['sql.id', `sql\`delete from ${hole("sql.id('registry', 'household')")}\`\n`],
    ['a computed table in SQL', `sql\`delete from ${hole('sql.table(name)')}\`\n`],
    ['a computed table in the builder', 'db.deleteFrom(name)\n'],
    ['a table without its schema', "db.insertInto('application').values(v)\n"],
    ['a table without its schema in SQL', 'sql`update application set a = 1`\n'],
    ['a platform table', "db.insertInto('platform.audit').values(v)\n"],
    ['a table of the job queue', "db.insertInto('pgboss.job').values(v)\n"],
    ['a switch of schema', "db.withSchema('registry').insertInto('cases.household')\n"],
  ])('refuses %s', (_name, text) => {
    expect(inCases(text)).toEqual(at(1))
  })

  it('tells the line inside a longer statement', () => {
    expect(
      inCases('sql`\n  with gone as (\n    delete from registry.household returning id\n  ) select 1`\n'),
    ).toEqual(at(3))
  })

  it('lets a domain write what it owns', () => {
    const text = [
      "db.insertInto('cases.application').values(v).onConflict((c) => c.doUpdateSet(v))",
      "db.updateTable('cases.application as a').set(v)",
      'sql`insert into cases.application values (1) on conflict do update set a = 1`',
      'sql`select 1 from cases.application for update skip locked`',
      "throw new Error('delete from the list and update the set')",
    ].join('\n')
    expect(inCases(`${text}\n`)).toEqual([])
  })

  it('lets nothing be written from the app, and platform write its own', () => {
    expect(violationsIn(server('app/a.ts', "db.insertInto('cases.application')\n"))).toEqual([
      'apps/server/src/app/a.ts:1 table-owner',
    ])
    expect(violationsIn(server('platform/a.ts', "db.insertInto('platform.audit')\n"))).toEqual([])
    expect(violationsIn(server('platform/a.ts', "db.insertInto('cases.application')\n"))).toEqual([
      'apps/server/src/platform/a.ts:1 table-owner',
    ])
  })

  it('lets a test arrange what it needs', () => {
    const files = {
      ...server('domains/cases/a.ts', 'export const a = 1\n'),
      ...server('domains/cases/a.db.test.ts', "db.insertInto('registry.household')\n"),
    }
    expect(violationsIn(files)).toEqual([])
  })
})

describe('who may read a table', () => {
  it.each([
    ['selectFrom', "db.selectFrom('benefits.entitlement as e')\n"],
    ['a join', "db.selectFrom('cases.application').innerJoin('benefits.entitlement', 'a', 'b')\n"],
    ['SQL', 'sql`select 1 from cases.application a join benefits.entitlement e on true`\n'],
  ])('refuses %s of a domain to the right', (_name, text) => {
    expect(inCases(text)).toEqual(at(1))
  })

  it('lets a domain join what lies to its left', () => {
    const text = "db.selectFrom('cases.application').leftJoin('registry.household as h', 'a', 'b')\n"
    expect(inCases(`${text}sql\`select 1 from platform.event join org.division d on true\`\n`)).toEqual([])
  })

  it('lets platform read no domain', () => {
    expect(violationsIn(server('platform/a.ts', "db.selectFrom('org.division')\n"))).toEqual([
      'apps/server/src/platform/a.ts:1 table-owner',
    ])
  })
})
