import type { Standing } from '../engine/package.ts'
import { checkFacts } from '../facts/check-facts.ts'
import { CLASSES, PROGRAMS, REVIEWS, STATUSES } from '../facts/codes.ts'
import { factFields } from '../facts/decode-facts.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { Fields, list, month, oneOf, orNull, record, text, yuan } from '../source/decode.ts'
import { locate } from '../source/located.ts'
import type { AssumedValue, Expectation, ExpectedGrant, ExpectedItem, Scenario } from './scenario.ts'

const grant = record(
  (f): ExpectedGrant => ({
    program: f.need('program', oneOf(PROGRAMS)),
    member: f.opt('member', text),
    monthly: f.opt('monthly', yuan),
  }),
)

const STANDINGS: readonly Standing[] = ['entitled', 'not', 'hangs', 'covered']

const item = record(
  (f): ExpectedItem => ({
    item: f.need('item', text),
    member: f.opt('member', text),
    standing: f.need('standing', oneOf(STANDINGS)),
    amount: f.opt('amount', orNull(yuan)),
    share: f.opt('share', text),
    decide: f.opt('decide', text),
    on: f.opt('on', list(text)),
  }),
)

const assumed = record(
  (f): AssumedValue => ({
    key: f.need('key', text),
    of: f.opt('of', text),
    unit: f.opt('unit', text) ?? '',
    value: f.need('value', (at) => at),
    path: f.path,
  }),
)

const expectation = record(
  (f): Expectation => ({
    class: f.opt('class', oneOf(CLASSES)),
    perCapita: f.opt('perCapita', yuan),
    grants: f.opt('grants', list(grant)),
    not: f.opt('not', list(oneOf([...PROGRAMS, ...STATUSES]))),
    grace: f.opt(
      'grace',
      record((g) => ({ lastMonth: g.need('lastMonth', month) })),
    ),
    review: f.opt('review', list(oneOf(REVIEWS))),
    package: f.opt('package', list(item)),
  }),
)

/** What the format itself says when a key is left out: at home, living together, registered here. */
const formatDefaults = (facts: HouseholdFacts): HouseholdFacts => ({
  ...facts,
  members: facts.members.map((m) => ({
    ...m,
    register: m.register ?? facts.place,
    livesWith: m.livesWith ?? true,
    away: m.away ?? null,
  })),
  holding: facts.holding ?? [],
  change: facts.change ?? null,
})

/** Reads a scenario file. @throws PolicyError with file and line for an unknown key, kind, code or value. */
export const parseScenario = (yaml: string, path: string): Scenario => {
  const f = new Fields(locate(yaml, path), path)
  return f.done({
    name: f.need('name', text),
    facts: formatDefaults(checkFacts(factFields(f, yuan), f)),
    expect: f.opt('expect', expectation) ?? {},
    assume: f.opt('assume', list(assumed)) ?? [],
  })
}
