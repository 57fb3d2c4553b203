import { type DivisionCode, divisionCode } from '@songtan/kernel'

/** The area that a post must cover to handle the money of a county: all of it. */
export const countyArea = (county: string): DivisionCode => divisionCode(county)
