import { actorKind } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import type { Determination } from '@songtan/policy'
import type { CaseFile } from './case-file.queries.ts'
import type { CaseView } from './domain/case-view.ts'
import { type ClockContext, dueOf } from './domain/clock.ts'
import { changesWithNames, withNames } from './domain/named.ts'
import { isEligible } from './domain/outcome.ts'
import type { OfferedAction } from './domain/transitions.ts'
import { standingOf } from './domain/worklist.ts'

/** Parts of the pages of a case, as the contract shows them. */
export const determinationPart = (found: Determination) => ({
  ...{ day: found.day, place: found.place, class: found.class, perCapita: found.perCapita },
  grants: found.grants.map(({ program, member, monthly }) => ({
    ...{ program, personId: member ?? null, monthly },
  })),
  refusals: found.refusals.map(({ program, member, code, reason, en, basis }) => ({
    ...{ program, personId: member ?? null, code, reason: { zh: reason, en }, basis },
  })),
  review: found.review.map(({ code, about, zh, en }) => ({ code, about, words: { zh, en } })),
  missing: [...found.missing],
  parameters: found.parametersUsed.map(({ key, name, said, value, unit, from, basis, source }) => ({
    ...{ key, value, unit, from, basis, source },
    name: name ?? { zh: key, en: key },
    said: said ?? { zh: `${value} ${unit}`, en: `${value} ${unit}` },
  })),
  trace: found.trace.map(({ rule, member, outcome, values, zh, en, basis }) => ({
    ...{ rule, personId: member ?? null, outcome, values: { ...values }, words: { zh, en }, basis },
  })),
})

export const assessmentPart = (row: CaseFile['assessments'][number], names: ReadonlyMap<string, string>) => ({
  ...{ assessmentId: row.id, day: row.day, madeAt: row.made_at, policyHash: row.policy_hash },
  eligible: isEligible(row.determination),
  determination: determinationPart(withNames(row.determination, names)),
  declared: row.declared,
  changes: changesWithNames(row.changes ?? [], names).map(({ kind, subject, to, zh, en }) => ({
    ...{ kind, subject, to, words: { zh, en } },
  })),
})

export const clockPart = (file: CaseFile, view: CaseView, today: PlainDate) => ({
  ...{ acceptedOn: file.acceptedOn, dueOn: file.dueOn, provisional: file.dueProvisional },
  ...{ days: file.termDays, extension: file.extensionReason },
  next: view.next ? { ...view.next, standing: standingOf(view.next.on, today) } : null,
})

/** The terms that a step would begin if it were taken today; of the two totals the one that binds the case. */
const startsOf = ({ starts }: OfferedAction['row'], clock: ClockContext, delegated: boolean) =>
  starts.flatMap((of) => {
    const term = of === 'reinvestigation' ? clock.terms.reinvestigation : clock.terms[of]
    if (!term || of === (delegated ? 'total' : 'total-delegated')) return []
    const { day, provisional } = dueOf(term, clock.today, clock.calendar)
    return [{ of, dueOn: day, provisional }]
  })

export const actionPart = ({ row, refusal }: OfferedAction, clock: ClockContext, delegated: boolean) => ({
  action: row.action,
  will: { zh: row.zh, en: row.en },
  basis: row.basis.map(({ zh, en }) => ({ zh, en })),
  starts: startsOf(row, clock, delegated),
  tells: row.tells ?? null,
  final: row.final ?? null,
  allowed: refusal === undefined,
  code: refusal?.code ?? null,
  params: { ...refusal?.params },
})

export const surveyPart = (row: CaseFile['surveys'][number], names: ReadonlyMap<string, string>) => ({
  ...{ surveyId: row.id, level: row.level, visitedOn: row.visited_on, mode: row.mode },
  visitors: [
    { staffId: row.visitor_a, name: names.get(row.visitor_a) ?? '', signedAt: row.a_signed_at },
    { staffId: row.visitor_b, name: names.get(row.visitor_b) ?? '', signedAt: row.b_signed_at },
  ],
  family:
    row.family_signed_at === null || row.family_method === null
      ? null
      : { signedAt: row.family_signed_at, signerId: row.family_signer_id, method: row.family_method },
  findings: row.findings,
  version: row.version,
})

export const noticePart = (row: CaseFile['notices'][number]) => ({
  ...{ noticeId: row.id, shown: row.shown, firstDay: row.first_day, lastDay: row.last_day },
  takenDownAt: row.taken_down_at,
})

export const objectionPart = (row: CaseFile['objections'][number]) => ({
  ...{ objectionId: row.id, stage: row.stage, content: row.content, anonymous: row.anonymous },
  ...{ receivedAt: row.received_at, resolution: row.resolution, resolvedAt: row.resolved_at },
})

export const letterPart = (row: CaseFile['letters'][number]) => ({
  ...{ letterId: row.id, kind: row.kind, number: row.number, dueOn: row.due_on },
  ...{ title: row.content.title, paragraphs: row.content.paragraphs, rights: row.content.rights },
  figures: row.content.figures,
  ...{ issuedAt: row.issued_at, deliveredAt: row.delivered_at },
})

export const attachmentPart = (row: CaseFile['attachments'][number]) => ({
  ...{ attachmentId: row.id, kind: row.kind, name: row.name, mediaType: row.media_type, size: row.size },
  addedAt: row.added_at,
  byFamily: row.added_by.startsWith('citizen:'),
})

/** Who did a step: staff and operators by name, the family and jobs by what they are. */
const actorOf = ({ actor_kind, actor_label }: CaseFile['steps'][number]) => {
  const kind = actorKind.parse(actor_kind)
  return { kind, name: kind === 'staff' || kind === 'operator' ? actor_label : null }
}

export const stepPart = (row: CaseFile['steps'][number]) => ({
  ...{ action: row.action, from: row.from_state, to: row.to_state, at: row.at },
  by: actorOf(row),
  ...{ post: row.post, basis: row.basis, note: row.note },
})

export const decisionPart = ({ decision }: CaseFile) =>
  decision
    ? {
        ...{ decisionId: decision.id, outcome: decision.outcome, class: decision.class },
        ...{ grants: decision.grants, reasons: decision.reasons, decidedOn: decision.decided_on },
        ...{ decidedPost: decision.decided_post, fromMonth: decision.from_month },
      }
    : null

export const paperPart = (row: CaseFile['paperEvidence'][number]) => ({
  ...{ personId: row.person_id, source: row.source, attachmentId: row.attachment_id },
  ...{ remark: row.remark, recordedAt: row.recorded_at },
})

export const closeRelativePart = (row: CaseFile['closeRelatives'][number]) => ({
  ...{ personId: row.person_id, official: row.official, officialRole: row.official_role },
  relation: row.relation,
})

export const headPart = (file: CaseFile) => ({
  ...{ id: file.id, version: file.version, state: file.state, nextDueOn: file.nextDueOn },
  ...{ county: file.county, receiptNumber: file.receiptNumber, acceptanceNumber: file.acceptanceNumber },
  filedAt: file.filedAt.toISOString(),
})
