/** Simulates one draft over the families of its place. */
export const SIMULATE_DRAFT = 'programs.simulate-draft'
