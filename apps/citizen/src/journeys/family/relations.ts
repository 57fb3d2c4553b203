import type { OutputOf, registryRoutes } from '@songtan/contract'

type HeadRelation = OutputOf<typeof registryRoutes.myFamily>['relation']

/** 与户主关系 */
export const HEAD_RELATIONS: Readonly<Record<HeadRelation, { readonly zh: string; readonly en: string }>> = {
  head: { zh: '户主', en: 'Head' },
  spouse: { zh: '户主的配偶', en: 'Spouse of the head' },
  child: { zh: '户主的子女', en: 'Child of the head' },
  parent: { zh: '户主的父母', en: 'Parent of the head' },
  grandchild: { zh: '户主的孙辈', en: 'Grandchild of the head' },
  grandparent: { zh: '户主的祖辈', en: 'Grandparent of the head' },
  sibling: { zh: '户主的兄弟姐妹', en: 'Sibling of the head' },
  other: { zh: '其他', en: 'Other' },
}
