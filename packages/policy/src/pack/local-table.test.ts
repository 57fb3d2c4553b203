import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { realPolicies } from '../../../../test-kit/policies.ts'
import { parameter } from './parameter.ts'

const read = (place: string, key: string, day: string): string => {
  const { text, unit, certainty } = parameter(realPolicies(), key, place, plainDate(day))
  return `${text} ${unit} ${certainty}`.replace('  ', ' ')
}

/** Figures of places as docs/local-parameters.md lists them: place, key, a day, what the packs say. */
describe('the table of local parameters', () => {
  it.each([
    ['610302', 'dibao.standard.urban', '2023-01-01', '662.00 yuan/month day'],
    ['610302', 'dibao.standard.rural', '2023-01-01', '5964.00 yuan/year day'],
    ['610302', 'edge.multiple', '2023-01-01', '1.5 times period'],
    ['610302', 'temporary.cap', '2023-01-01', '30000.00 yuan period'],
    ['320100', 'exit.grace.months', '2019-01-01', '3 month inferred'],
    ['320100', 'edge.multiple', '2019-01-01', '2 times inferred'],
    ['320723', 'edge.multiple', '2024-06-01', '2 times period'],
    ['320582', 'temporary.residence', '2019-01-01', '6 month period'],
    ['320506', 'dibao.standard.urban', '2018-07-01', '945.00 yuan/month inferred'],
    ['320506', 'dibao.standard.urban', '2019-07-01', '995.00 yuan/month inferred'],
    ['320506', 'dibao.standard.urban', '2020-07-01', '1045.00 yuan/month day'],
    ['320506', 'dibao.standard.urban', '2025-07-01', '1208.00 yuan/month day'],
    ['320506', 'tekun.base.multiple', '2019-07-01', '140 percent inferred'],
    ['320506', 'topup.share', '2020-07-01', '120 percent day'],
    ['320506', 'dibao.single.percent.illness', '2020-07-01', '120 percent day'],
    ['320506', 'income.workCost.share', '2019-07-01', '30 percent inferred'],
    ['320506', 'income.workCost.share', '2020-07-01', '30 percent day'],
    ['320506', 'child.allowance.orphan-home', '2025-07-01', '3120.00 yuan/month day'],
    ['320506', 'child.allowance.severe', '2025-07-01', '1570.00 yuan/month day'],
    ['320585', 'child.allowance.orphan-institution', '2020-07-01', '2640.00 yuan/month day'],
    ['320585', 'child.allowance.orphan-home', '2025-07-01', '3120.00 yuan/month day'],
    ['320506', 'tekun.care.full', '2025-07-01', '1494.00 yuan/month day'],
    ['210102', 'single.incomeMultiple.disability', '2023-01-01', '3 times period'],
    ['210102', 'single.incomeMultiple.illness', '2023-01-01', '5 times period'],
    ['210102', 'dibao.single.tiers', '2023-01-01', '2 steps period'],
    ['220202', 'topup.raise.illness', '2021-07-01', '30 percent inferred'],
    ['220202', 'topup.age', '2021-07-01', '70 years inferred'],
    ['230102', 'dibao.standard.urban', '2024-01-01', '710.00 yuan/month period'],
    ['230102', 'dibao.standard.rural', '2024-01-01', '517.00 yuan/month period'],
    ['230102', 'tekun.careShare.half', '2024-01-01', '1/6 share period'],
    ['430102', 'tekun.careShare.full', '2022-01-01', '1/3 share period'],
    ['430102', 'tekun.careRaise', '2022-01-01', '1.5 times period'],
    ['370502', 'tekun.base.rural', '2019-10-01', '8100.00 yuan/year day'],
    ['370502', 'tekun.care.full', '2019-10-01', '7640.00 yuan/year day'],
    ['341881', 'tekun.base.urban', '2023-01-01', '1210.00 yuan/month period'],
    ['341881', 'tekun.base.rural', '2023-01-01', '917.00 yuan/month period'],
    ['341881', 'tekun.careInstitutionShare.full', '2023-01-01', '50 percent period'],
    ['340102', 'tekun.careInstitution.full', '2023-03-01', '12360.00 yuan/year inferred'],
    ['340102', 'child.allowance.orphan-home', '2023-03-01', '2420.00 yuan/month inferred'],
    ['340102', 'disability.living.other', '2023-03-01', '185.00 yuan/month inferred'],
    ['350203', 'dibao.standard.urban', '2025-11-01', '1200.00 yuan/month period'],
    ['350203', 'rigid.property.months', '2025-11-01', '96 times period'],
    ['350203', 'disposableIncome.lastYear', '2025-11-01', '6187.00 yuan/month period'],
    ['330102', 'edge.multiple', '2020-01-01', '1.5 times period'],
    ['370502', 'temporary.mostTimes.any', '2016-01-01', '12 times period'],
    ['370502', 'temporary.limitTown', '2019-10-01', '3000.00 yuan period'],
    ['370502', 'term.temporary.firstAid', '2019-10-01', '24 hour period'],
    ['370502', 'term.temporary.backfill', '2019-10-01', '5 calendar-day period'],
    ['500103', 'edge.multiple', '2020-01-01', '1.5 times period'],
    ['442000', 'school.extra.senior', '2020-01-01', '3000.00 yuan/year period'],
    ['210102', 'rigid.ratio', '2025-01-01', '80 percent period'],
    ['220102', 'rigid.ratio', '2025-01-01', '60 percent period'],
    ['371002', 'rigid.ratio', '2025-01-01', '75 percent period'],
    ['210202', 'rigid.ratio', '2025-01-01', '80 percent period'],
    ['620102', 'temporary.mode', '2021-01-01', 'personsMonths period'],
    ['620102', 'temporary.mostSum.light', '2021-01-01', '800.00 yuan period'],
    ['310101', 'temporary.months.other', '2019-01-01', '3 months period'],
    ['370202', 'term.total', '2023-01-01', '20 working-day period'],
    ['370202', 'term.totalExtended', '2023-01-01', '30 working-day period'],
    ['410102', 'term.total', '2023-01-01', '25 working-day period'],
    ['410102', 'term.totalExtended', '2023-01-01', '40 working-day period'],
    ['370302', 'term.reinvestigation', '2023-01-01', '10 working-day inferred'],
    ['610402', 'term.reviewClass.C-urban', '2024-01-01', '3 month period'],
    ['610402', 'term.reviewClass.C-rural', '2024-01-01', '6 month period'],
    ['621223', 'disability.living.severe', '2021-01-01', '110.00 yuan/month inferred'],
    ['621223', 'disability.living.other', '2021-01-01', '60.00 yuan/month inferred'],
  ])('%s %s on %s: %s', (place, key, day, said) => {
    expect(read(place, key, day)).toBe(said)
  })

  it.each([
    ['320506', 'dibao.standard.urban', '2024-07-01'],
    ['350203', 'dibao.standard.urban', '2025-10-31'],
    ['621223', 'disability.care.severe', '2021-01-01'],
    ['210102', 'dibao.standard.urban', '2023-06-01'],
  ])('%s %s on %s is not known, and says so', (place, key, day) => {
    expect(() => read(place, key, day)).toThrow(
      expect.objectContaining({ code: 'policy.parameter-missing', params: { key, place, day } }),
    )
  })
})
