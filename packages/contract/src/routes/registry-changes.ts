import { z } from 'zod'
import { familyFact, standing } from '../facts.ts'
import { county, day, division, id, residence, shortText, version } from '../fields.ts'
import { defineRoute } from '../route.ts'
import { changedFamily, familyAt, memberRelation, personEntry, reason } from './registry-records.ts'

const address = z.string().trim().min(1).max(200)
const relations = z.array(z.strictObject({ personId: id, relation: memberRelation })).max(50)
const opened = z.object({
  householdId: id,
  number: z.string(),
  version,
  members: z.array(z.object({ personId: id, added: z.boolean() })),
})

export const registryFamilyRoutes = {
  openHousehold: defineRoute({
    id: 'registry.openHousehold',
    method: 'POST',
    path: '/counties/{county}/families',
    audience: 'staff',
    summary: 'Open a family with its members',
    params: { county },
    body: {
      village: division,
      residence,
      address: address.optional(),
      openedOn: day.optional(),
      head: personEntry,
      members: z
        .array(z.strictObject({ person: personEntry, relation: memberRelation }))
        .max(50)
        .default([]),
    },
    output: opened,
  }),
  addMember: defineRoute({
    id: 'registry.addMember',
    method: 'POST',
    path: '/counties/{county}/families/{id}/members',
    audience: 'staff',
    summary: 'A person joins the family: birth, marriage, return',
    params: familyAt,
    body: { version, person: personEntry, relation: memberRelation, on: day, reason: reason.optional() },
    output: changedFamily.extend({ personId: id, added: z.boolean() }),
  }),
  endMembership: defineRoute({
    id: 'registry.endMembership',
    method: 'POST',
    path: '/counties/{county}/families/{id}/members/{personId}/end',
    audience: 'staff',
    summary: 'A person leaves the family',
    params: { ...familyAt, personId: id },
    body: { version, on: day.describe('first day no longer a member'), reason },
    output: changedFamily,
  }),
  changeHead: defineRoute({
    id: 'registry.changeHead',
    method: 'POST',
    path: '/counties/{county}/families/{id}/head',
    audience: 'staff',
    summary: 'Another member becomes the head; relations follow, or are given',
    params: familyAt,
    body: { version, headId: id, on: day, relations: relations.default([]), reason },
    output: changedFamily,
  }),
  splitFamily: defineRoute({
    id: 'registry.splitFamily',
    method: 'POST',
    path: '/counties/{county}/families/{id}/split',
    audience: 'staff',
    summary: 'Some members become a family of their own 分户',
    params: familyAt,
    body: {
      version,
      on: day,
      leaving: z.array(id).min(1).max(50),
      headId: id.describe('head of the new family'),
      stayingHeadId: id.optional().describe('needed when the head leaves'),
      relations: relations.default([]),
      village: division.optional(),
      residence: residence.optional(),
      reason,
    },
    output: changedFamily.extend({ newHouseholdId: id, newNumber: z.string() }),
  }),
  mergeFamilies: defineRoute({
    id: 'registry.mergeFamilies',
    method: 'POST',
    path: '/counties/{county}/families/{id}/merge',
    audience: 'staff',
    summary: 'All members of another family join this one 并户; the other is closed',
    params: familyAt,
    body: {
      version,
      on: day,
      fromId: id,
      fromVersion: version,
      relations: z
        .array(z.strictObject({ personId: id, relation: memberRelation }))
        .min(1)
        .max(50),
      reason,
    },
    output: changedFamily,
  }),
  moveFamily: defineRoute({
    id: 'registry.moveFamily',
    method: 'POST',
    path: '/counties/{county}/families/{id}/move',
    audience: 'staff',
    summary: 'The family lives in another village of the county',
    params: familyAt,
    body: { version, on: day, village: division, residence, address: address.optional(), reason },
    output: changedFamily,
  }),
  closeFamily: defineRoute({
    id: 'registry.closeFamily',
    method: 'POST',
    path: '/counties/{county}/families/{id}/close',
    audience: 'staff',
    summary: 'The family ends 销户; its history stays',
    params: familyAt,
    body: { version, on: day, reason },
    output: changedFamily,
  }),
}

export const registryPersonRoutes = {
  recordFacts: defineRoute({
    id: 'registry.recordFacts',
    method: 'POST',
    path: '/counties/{county}/families/{id}/facts',
    audience: 'staff',
    summary: 'Facts told by the family or found by staff; older ones of the same thing are superseded',
    params: familyAt,
    body: {
      version,
      standing,
      source: z.enum(['statement', 'paper', 'visit', 'correction']),
      facts: z
        .array(
          z.strictObject({
            personId: id.optional(),
            fact: familyFact,
            from: day.optional().describe('today when absent'),
            to: day.optional().describe('first day it holds no longer'),
          }),
        )
        .min(1)
        .max(200),
    },
    output: changedFamily.extend({ recorded: z.number().int(), superseded: z.number().int() }),
  }),
  correctPerson: defineRoute({
    id: 'registry.correctPerson',
    method: 'POST',
    path: '/counties/{county}/families/{id}/persons/{personId}/correct',
    audience: 'staff',
    summary: 'Correct name, phone or place of registration; what stood before is kept',
    params: { ...familyAt, personId: id },
    body: {
      version: version.describe('of the person'),
      name: personEntry.shape.name.optional(),
      phone: z.string().min(11).max(20).nullable().optional().describe('null takes it away'),
      register: division.optional(),
      reason,
    },
    output: z.object({ personId: id, version }),
  }),
  recordDeath: defineRoute({
    id: 'registry.recordDeath',
    method: 'POST',
    path: '/counties/{county}/families/{id}/persons/{personId}/death',
    audience: 'staff',
    summary: 'A member died: membership ends that day, history stays',
    params: { ...familyAt, personId: id },
    body: {
      version,
      diedOn: day,
      newHeadId: id.optional().describe('needed when the head died and others remain'),
      reason,
    },
    output: changedFamily,
  }),
  nameAgent: defineRoute({
    id: 'registry.nameAgent',
    method: 'POST',
    path: '/counties/{county}/families/{id}/agent',
    audience: 'staff',
    summary: 'A guardian or agent outside the family who may receive its money 代领人',
    params: familyAt,
    body: { version, person: personEntry, basis: shortText.describe('guardianship, written delegation …') },
    output: changedFamily.extend({ personId: id }),
  }),
  setAccount: defineRoute({
    id: 'registry.setAccount',
    method: 'PUT',
    path: '/counties/{county}/families/{id}/account',
    audience: 'staff',
    summary: 'Set or replace the account that receives the family’s money',
    params: familyAt,
    body: {
      version,
      holderId: id,
      holderName: personEntry.shape.name.describe('as the bank wrote it'),
      bank: shortText,
      account: z.string().min(12).max(40),
      validFrom: day.optional(),
    },
    output: changedFamily.extend({
      accountMasked: z.string(),
      alsoUsedBy: z.number().int().describe('other families with the same account'),
    }),
  }),
}
