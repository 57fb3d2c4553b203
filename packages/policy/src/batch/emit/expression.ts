import type { Expr } from '../../cel/expression.ts'
import { cannot } from '../code/cannot-compile.ts'
import { type Code, fixed } from '../code/code.ts'
import type { At } from './at.ts'
import { choose } from './choose.ts'
import { fieldOfRow, householdFact } from './facts.ts'
import { called } from './functions.ts'
import { each } from './lists.ts'
import { boolOf, connect, not } from './logic.ts'
import { operator } from './operators.ts'
import { asked, codeOf, parameter } from './parameters.ts'

const literal = (v: string | number | boolean, at: At): Code =>
  typeof v === 'string' ? codeOf(v, at.program) : typeof v === 'number' ? fixed('int', v) : boolOf(v)

const named = (name: string, at: At): Code =>
  at.locals.get(name) ?? householdFact(name, at) ?? at.program.rule(name, undefined, at)

const field = (e: Extract<Expr, { k: 'get' }>, at: At): Code => {
  const of = at.emit(e.of, at)
  return of.is === 'row'
    ? fieldOfRow(of, e.f, at)
    : cannot(
        { zh: `${e.f} 不属于成员，也不属于列表里的一项`, en: `the field ${e.f} of no member or row` },
        { zh: '请写成员或列表里一项的内容', en: 'speak of a member or a row of a list' },
      )
}

/** The code of an expression; its statements go to the block it stands in. @throws CannotCompile */
export const emit = (e: Expr, at: At): Code => {
  switch (e.k) {
    case 'lit':
      return literal(e.v, at)
    case 'name':
      return named(e.n, at)
    case 'get':
      return field(e, at)
    case 'param':
      return parameter(e, at)
    case 'given':
    case 'lapsed':
      return asked(e.k, e.of, at)
    case 'and':
    case 'or':
      return connect(e.k, e.a, e.b, at)
    case 'not':
      return not(e.a, at)
    case 'if':
      return choose(e, at)
    case 'op':
      return operator(e.op, e.a, e.b, at)
    case 'each':
      return each(e, at)
    case 'call':
      return called(e.f, e.args, at)
    case 'list':
      return cannot(
        { zh: '这里不能直接写出列表', en: 'a list written out' },
        { zh: '请用 in、exists、all 查看列表', en: 'walk through it with in, exists or all' },
      )
  }
}
