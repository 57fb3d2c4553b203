export { loadPolicies, loadPoliciesWith, readPackSources } from './load-policies.ts'
export { policyOf, recordPolicyText } from './policy-text.ts'
export { openPolicies, type Policies } from './services.ts'
export { type Simulation, simulate } from './simulate.ts'
