import { cannot } from '../../batch/code/cannot-compile.ts'
import type { Expr } from '../../cel/expression.ts'
import type { Code } from '../code/code.ts'
import { asPlain, boolOf, codeOf, numberOf } from '../code/scalar.ts'
import type { At } from './at.ts'
import { choose } from './choose.ts'
import { fieldOfRow, householdFact } from './facts.ts'
import { called } from './functions.ts'
import { each } from './lists.ts'
import { connect, not } from './logic.ts'
import { operator } from './operators.ts'
import { asked, parameter } from './parameters.ts'

const literal = (v: string | number | boolean): Code =>
  typeof v === 'string' ? codeOf(v) : typeof v === 'number' ? numberOf('int', v) : boolOf(v)

const named = (name: string, at: At): Code =>
  at.locals.get(name) ?? householdFact(name, at) ?? at.query.rule(name, undefined, at.needs)

const field = (e: Extract<Expr, { k: 'get' }>, at: At): Code => {
  const of = at.emit(e.of, at)
  return of.is === 'row'
    ? fieldOfRow(of, e.f, at)
    : cannot(
        { zh: `${e.f} 不属于成员，也不属于列表里的一项`, en: `the field ${e.f} of no member or row` },
        { zh: '请写成员或列表里一项的内容', en: 'speak of a member or a row of a list' },
      )
}

/** The SQL of an expression. @throws CannotCompile */
export const emit = (e: Expr, at: At): Code => {
  switch (e.k) {
    case 'lit':
      return literal(e.v)
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
      return not(asPlain(at.emit(e.a, at), 'bool'))
    case 'if':
      return choose(e, at)
    case 'op':
      return operator(e.op, e.a, e.b, at)
    case 'each':
      return each(e, at)
    case 'call':
      return called(e.f, e.args, at)
    case 'list':
      return { is: 'items', items: e.items.map((i) => at.emit(i, at)) }
  }
}
