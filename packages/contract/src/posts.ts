import { z } from 'zod'

/** Posts (岗位) that staff hold; permissions hang on these. */
export const POST_KINDS = [
  'village-assistant',
  'town-clerk',
  'town-approver',
  'county-examiner',
  'county-approver',
  'verification-officer',
  'finance-clerk',
  'finance-approver',
  'policy-officer',
  'policy-approver',
  'supervisor',
  'auditor',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const

export const postKind = z.enum(POST_KINDS)
export type PostKind = z.infer<typeof postKind>

/** The names the law and the office use. */
export const POST_NAMES: Readonly<Record<PostKind, { readonly zh: string; readonly en: string }>> = {
  'village-assistant': { zh: '村级协理员', en: 'Village assistant' },
  'town-clerk': { zh: '乡镇经办', en: 'Town clerk' },
  'town-approver': { zh: '乡镇审核', en: 'Town approver' },
  'county-examiner': { zh: '县级审核', en: 'County examiner' },
  'county-approver': { zh: '县级确认', en: 'County approver' },
  'verification-officer': { zh: '核对中心', en: 'Verification officer' },
  'finance-clerk': { zh: '发放经办', en: 'Finance clerk' },
  'finance-approver': { zh: '发放复核', en: 'Finance approver' },
  'policy-officer': { zh: '政策经办', en: 'Policy officer' },
  'policy-approver': { zh: '政策审核', en: 'Policy approver' },
  supervisor: { zh: '监督', en: 'Supervisor' },
  auditor: { zh: '审计', en: 'Auditor' },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  'audit-admin': { zh: '审计管理员', en: 'Audit administrator' },
}
