import { CLASSES, PROGRAMS, STATUSES } from '../../facts/codes.ts'
import type { Outputs, ProgramRule } from '../../pack/pack-types.ts'
import { Block } from '../code/block.ts'
import type { Row, Small } from '../code/code.ts'
import { asQuotient, asSmall, named, tri } from '../code/scalar.ts'
import { wholeFen } from '../emit/functions.ts'
import { FACT, UNKNOWN, WIDE } from '../unknown-number.ts'
import { HANGS, HOUSEHOLD, UNDECIDABLE, UNKNOWN_CLASS } from './outcomes.ts'
import type { ProgramText } from './program-text.ts'

const MEMBER: Row = { is: 'row', kind: 'Member', js: 'm' }

/** A condition by a name, as 0, 1 or an unknown number. */
const condition = (code: Small, block: Block): string => block.name(tri(code))

const undecidable = (w: string): string => `if (${w} < ${FACT}) return undecidable(o, out, ${w})`

/** Classes in the order in which they are tried. */
const classText = (program: ProgramText): string => {
  const block = new Block(program.names)
  const classes = program.law.classes
  for (const c of classes) {
    const inner = block.inner()
    const when = asSmall(program.emitted(c.when, c.class, undefined, inner), 'bool')
    const w = condition(when, inner)
    inner.line(`if (${w} === 1) { out.class[o] = ${CLASSES.indexOf(c.class)}; break classes }`)
    if (when.unknown)
      inner.line(
        `if (${w} !== 0) { ${undecidable(w)}\nout.class[o] = ${UNKNOWN_CLASS}; hangs |= ${HANGS.class}; break classes }`,
      )
    block.line(`{ ${inner.text()} }`)
  }
  block.line(`out.class[o] = ${CLASSES.indexOf('none')}`)
  return `classes: { ${block.text()} }`
}

/** One more grant; an amount that hangs on an unknown is NaN. */
const grantText = (rule: ProgramRule, program: ProgramText, member: Row | undefined): string => {
  const index = [...PROGRAMS, ...STATUSES].indexOf(rule.program)
  if (index >= PROGRAMS.length || !rule.monthly) return ''
  const block = new Block(program.names)
  const monthly = asQuotient(program.emitted(rule.monthly, rule.program, member, block))
  const at = { program, block, locals: new Map(), emit: () => monthly }
  const whole = named(block, wholeFen(monthly, at))
  block.line(`out.grantProgram[g] = ${index}`)
  block.line(`out.grantMember[g] = ${member?.js ?? HOUSEHOLD}`)
  if (whole.unknown)
    block.line(
      `if (${whole.js} >= ${UNKNOWN * WIDE}) { hangs |= ${HANGS.amount}; out.grantMonthly[g] = NaN } else`,
    )
  block.line(`out.grantMonthly[g] = ${whole.js} + 0`)
  block.line('g += 1')
  return block.text()
}

/** A programme for the household or for each member. */
const programText = (rule: ProgramRule, program: ProgramText): string => {
  const member = rule.of === 'member' ? MEMBER : undefined
  const block = new Block(program.names)
  if (rule.unless) {
    const unless = asSmall(program.emitted(rule.unless, rule.program, member, block), 'bool')
    block.line(`if (${condition(unless, block)} === 1) break one`)
  }
  const when = asSmall(program.emitted(rule.when, rule.program, member, block), 'bool')
  const w = condition(when, block)
  if (when.unknown) block.line(`if (${w} >= ${UNKNOWN}) { ${undecidable(w)}\nhangs |= ${HANGS.grant} }`)
  block.line(`if (${w} === 1) { ${grantText(rule, program, member)} }`)
  return `${member ? 'for (let m = 0; m < size; m += 1)' : ''} one: { ${block.text()} }`
}

const perCapitaText = (outputs: Outputs, program: ProgramText): string => {
  const block = new Block(program.names)
  const at = { program, block, locals: new Map(), emit: () => value }
  const value = asQuotient(
    program.emitted({ k: 'name', n: outputs.perCapita }, outputs.perCapita, undefined, block),
  )
  const whole = named(block, wholeFen(value, at))
  const js = whole.unknown ? `${whole.js} >= ${UNKNOWN * WIDE} ? NaN : ${whole.js} + 0` : `${whole.js} + 0`
  return `${block.text()}\nout.perCapita[o] = ${js}`
}

const graceText = (outputs: Outputs, program: ProgramText): string => {
  const block = new Block(program.names)
  const output = (name: string, into: Block) => program.emitted({ k: 'name', n: name }, name, undefined, into)
  const holds = condition(asSmall(output(outputs.grace, block), 'bool'), block)
  const inner = block.inner()
  const last = asSmall(output(outputs.graceLastMonth, inner))
  return `${block.text()}
if (${holds} === 1) { ${inner.text()}\nout.graceLastMonth[o] = ${last.js} } else out.graceLastMonth[o] = 0`
}

/** The program of a law from its head to the loop over families. */
export const decisionText = (program: ProgramText): string => {
  const { law } = program
  const outputs = law.outputs
  const decision = [
    classText(program),
    ...law.programs.map((p) => programText(p, program)),
    ...(outputs ? [`{ ${perCapitaText(outputs, program)} }`, `{ ${graceText(outputs, program)} }`] : []),
  ].join('\n')
  const loop = program.forEachFamily(`const o = h - from
out.grantStart[o] = g
const next = family(o, g, out)
if (next >= 0) g = next`)
  return `let h = 0, first = 0, size = 0
${program.text()}
const undecidable = (o, out, w) => {
  out.class[o] = ${UNDECIDABLE}
  out.parameter[o] = w - ${UNKNOWN}
  out.perCapita[o] = NaN
  out.graceLastMonth[o] = 0
  out.hangs[o] = 0
  return -1
}
const family = (o, start, out) => {
  let g = start, hangs = 0
  ${decision}
  out.hangs[o] = hangs
  out.parameter[o] = -1
  return g
}
return (from, to, out) => {
  let g = 0
  ${loop}
  out.grantStart[to - from] = g
}`
}
