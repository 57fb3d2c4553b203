import { z } from 'zod'
import * as f from '../fields.ts'
import { defineRoute } from '../route.ts'

export const divisionLevel = z.enum(['nation', 'province', 'city', 'county', 'town', 'village'])

const placeName = z.object({ code: f.division, name: z.string() })

const place = z.object({
  code: f.division,
  name: z.string(),
  /** 中山 and the like are city and county at once; a functional zone stands for none. */
  levels: z.array(divisionLevel),
  zone: z.boolean(),
  parent: f.division.nullable(),
  validFrom: f.day,
  validTo: f.day.nullable().describe('Last day it stood'),
})

/** From the nation down, the place itself last. */
const path = z.array(placeName)

export const orgDivisionRoutes = {
  searchDivisions: defineRoute({
    id: 'org.searchDivisions',
    method: 'GET',
    path: '/divisions',
    audience: 'public',
    summary: 'Places by beginning of the name or of the code; inside a place by any part of the name',
    query: {
      q: f.shortText,
      within: f.division.optional(),
      level: divisionLevel.optional(),
      day: f.day.optional(),
      limit: z.number().int().min(1).max(50).default(20),
    },
    output: z.object({ items: z.array(place.extend({ path })) }),
  }),
  showDivision: defineRoute({
    id: 'org.showDivision',
    method: 'GET',
    path: '/divisions/{code}',
    audience: 'public',
    summary: 'One place as of a day, with the way to it from the nation',
    params: { code: f.division },
    query: { day: f.day.optional() },
    output: place.extend({ path, source: z.string() }),
  }),
  listDivisionChildren: defineRoute({
    id: 'org.listDivisionChildren',
    method: 'GET',
    path: '/divisions/{code}/children',
    audience: 'public',
    summary: 'Places right under one, as of a day',
    params: { code: f.division },
    query: { day: f.day.optional() },
    output: z.object({ items: z.array(place.extend({ hasChildren: z.boolean() })) }),
  }),
}

const delegation = z.object({
  town: f.division,
  townName: z.string(),
  validFrom: f.day,
  validTo: f.day.nullable().describe('First day no longer delegated'),
  basis: z.string(),
})

export const orgDelegationRoutes = {
  listDelegations: defineRoute({
    id: 'org.listDelegations',
    method: 'GET',
    path: '/counties/{county}/delegations',
    audience: 'staff',
    summary: 'Towns the county lets decide (审核确认权限下放), past ones too',
    params: { county: f.county },
    output: z.object({ items: z.array(delegation) }),
  }),
  giveDelegation: defineRoute({
    id: 'org.giveDelegation',
    method: 'POST',
    path: '/counties/{county}/delegations',
    audience: 'staff',
    summary: 'Let a town decide from a day on, by a document of the county government',
    params: { county: f.county },
    body: { town: f.division, validFrom: f.day, basis: f.shortText },
    output: delegation,
  }),
  endDelegation: defineRoute({
    id: 'org.endDelegation',
    method: 'POST',
    path: '/counties/{county}/delegations/{town}/end',
    audience: 'staff',
    summary: 'Take the decision back from a day on',
    params: { county: f.county, town: f.division },
    body: { validTo: f.day },
    output: delegation,
  }),
}

const calendarYear = z.object({
  year: z.number().int(),
  notice: z.string(),
  loadedAt: f.instant,
})

const calendarDay = z.object({
  day: f.day,
  kind: z.enum(['rest', 'work']),
  name: z.string(),
  notice: z.string(),
})

export const orgCalendarRoutes = {
  showCalendar: defineRoute({
    id: 'org.showCalendar',
    method: 'GET',
    path: '/calendar',
    audience: 'staff',
    summary: 'Years whose holiday notice is loaded, and the days one of them moves',
    query: { year: z.number().int().min(1949).max(2200).optional() },
    output: z.object({ years: z.array(calendarYear), days: z.array(calendarDay) }),
  }),
  importCalendar: defineRoute({
    id: 'org.importCalendar',
    method: 'POST',
    path: '/calendar/imports',
    audience: 'staff',
    summary: 'Put a year’s holiday notice in force from a CSV file: day,kind,name,notice',
    body: { year: z.number().int().min(1949).max(2200) },
    upload: true,
    output: calendarYear.extend({ days: z.number().int() }),
  }),
}
