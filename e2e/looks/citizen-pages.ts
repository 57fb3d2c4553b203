import { CASE_WAYS, type WayStep } from '../../demo/case-ways.ts'
import type { DemoMember } from '../../demo/demo-family.ts'
import type { DemoCounty } from './county.ts'

/** A page of /m as a family opens it. */
export interface CitizenPage {
  readonly name: string
  /** Nobody who has signed in, for pages before that. */
  readonly who?: (county: DemoCounty) => DemoMember
  path(county: DemoCounty, who: DemoMember | undefined): Promise<string>
  /** Answers of the program that the page is about. */
  readonly refused?: readonly number[]
}

const fixed = (name: string, path: string, who?: CitizenPage['who']): CitizenPage => ({
  name: `m-${name}`,
  ...(who ? { who } : {}),
  path: async () => `/m${path}`,
})

/** The applicant of the demo's n-th case that has come as far as a step. */
const applicantAt =
  (until: WayStep, n = 0) =>
  ({ applicants }: DemoCounty): DemoMember => {
    const at = CASE_WAYS.flatMap((way, i) => (way.until === until ? [i] : []))[n]
    const found = at === undefined ? undefined : applicants[at]
    if (!found) throw new Error(`no applicant has come to ${until}`)
    return found
  }

const application = (name: string, who: CitizenPage['who'] & {}): CitizenPage => ({
  name: `m-application-${name}`,
  who,
  path: async (county, member) => {
    const { county: code, id } = await county.find(`
      select c.county, c.id from cases.case_file c
      join registry.person p on p.county = c.county and p.id = c.applicant_id
      where p.name = '${member?.name}' and p.born = '${member?.born}'`)
    return `/m/progress/${code}/${id}`
  },
})

const granted = applicantAt('deliver')

/** Every page of /m that an address opens; what is reached by answering questions is walked. */
export const CITIZEN_PAGES: readonly CitizenPage[] = [
  fixed('home', ''),
  fixed('sign-in', '/sign-in'),
  fixed('apply-signed-out', '/apply'),
  fixed('not-found', '/nowhere'),
  fixed('notices', '/notices'),
  {
    name: 'm-notices-of-village',
    path: async (county) => {
      const { id } = await county.find(
        'select village as id, county from cases.notice where taken_down_at is null order by last_day desc, id',
      )
      return `/m/notices/${id}`
    },
  },
  { ...fixed('invitation-unknown', `/authorise/619902.${'x'.repeat(43)}`), refused: [404] },
  { ...fixed('invitation-mistyped', '/authorise/619902.x'), refused: [400] },
  fixed('me', '/sign-in', granted),
  fixed('progress', '/progress', granted),
  fixed('family', '/family', granted),
  fixed('progress-paid', '/progress', ({ paid }) => paid),
  fixed('family-paid', '/family', ({ paid }) => paid),
  application('filed', applicantAt('file')),
  application('supplementing', applicantAt('supplement')),
  application('investigating', applicantAt('visit')),
  application('noticed', applicantAt('show')),
  application('county-review', applicantAt('send')),
  application('granted', granted),
  application('refused', applicantAt('decide')),
  application('withdrawn', applicantAt('withdraw')),
]
