import type { ErrorTexts } from './error-texts.ts'

export const registryErrors = {
  'registry.person-in-other-county': {
    zh: '此人已在 {county} 登记，请联系该县（区）办理转移，或核对身份证号。',
    en: 'This person is registered in county {county}. Ask there for a transfer, or check the id number.',
  },
  'registry.name-differs': {
    zh: '此身份证号已用另一个姓名登记，请核对证件；确需更正的，先办理姓名更正。',
    en: 'This id number is registered under another name. Compare the card; correct the name first if need be.',
  },
  'registry.person-died': {
    zh: '此人已登记死亡，请核对身份证号。',
    en: 'This person is registered as dead. Check the id number.',
  },
  'registry.member-elsewhere': {
    zh: '此人在那一天是本县另一家庭（{town}）的成员，请先在原家庭办理退出、分户或并户。',
    en: 'On that day this person belongs to another family of the county ({town}). End that first, or split or merge.',
  },
  'registry.member-already': {
    zh: '此人已是本家庭成员。',
    en: 'This person is a member of the family already.',
  },
  'registry.not-a-member': {
    zh: '此人那一天不是本家庭成员。',
    en: 'This person is not a member of the family on that day.',
  },
  'registry.person-twice': {
    zh: '同一个人填写了两次。',
    en: 'The same person is entered twice.',
  },
  'registry.head-leaves': {
    zh: '户主离开前，请先变更户主。',
    en: 'Change the head first: the head cannot leave.',
  },
  'registry.head-needed': {
    zh: '请指定留下家庭的新户主。',
    en: 'Name who becomes the head of those who stay.',
  },
  'registry.nobody-stays': {
    zh: '全体成员离开不是分户，请改用迁移或注销。',
    en: 'If everybody leaves it is no split: move or close the family.',
  },
  'registry.same-family': { zh: '不能与自身并户。', en: 'A family cannot be merged with itself.' },
  'registry.relations-missing': {
    zh: '请填写每个并入成员与户主的关系。',
    en: 'Say how each person who joins stands to the head.',
  },
  'registry.family-closed': {
    zh: '这个家庭已于 {day} 注销，不能再改动。',
    en: 'This family was closed on {day} and cannot be changed.',
  },
  'registry.day-in-future': {
    zh: '日期不能晚于今天。',
    en: 'The day may not lie after today.',
  },
  'registry.day-too-early': {
    zh: '日期早于 {day}，与已有登记矛盾，请核对。',
    en: 'The day lies before {day} and contradicts what is registered. Check it.',
  },
  'registry.born-after': {
    zh: '日期早于此人的出生日期。',
    en: 'The day lies before this person was born.',
  },
  'registry.village-elsewhere': {
    zh: '这个村（社区）不属于本县（区）。',
    en: 'This village does not belong to the county.',
  },
  'registry.fact-subject': {
    zh: '第 {n} 条信息的对象不对：应写明本家庭的成员，或不写成员。',
    en: 'Entry {n} is about the wrong subject: name a member of this family, or none.',
  },
  'registry.fact-value': {
    zh: '第 {n} 条信息不完整，请核对等级和起止日期。',
    en: 'Entry {n} is incomplete. Check its grade and its days.',
  },
  'registry.nothing-to-correct': {
    zh: '没有要更正的内容。',
    en: 'There is nothing to correct.',
  },
  'registry.holder-outside': {
    zh: '收款人必须是家庭成员或已登记的代领人。',
    en: 'The holder must be a member of the family or its registered agent.',
  },
  'registry.holder-name': {
    zh: '开户姓名与登记姓名不一致，请核对存折或银行卡。',
    en: 'The name on the account is not the registered name. Compare the card or passbook.',
  },
  'registry.search-unreadable': {
    zh: '请输入姓名、户编号、手机号、身份证号，或像 610***1234 这样的身份证号首尾。',
    en: 'Type a name, a household number, a phone, an id number, or its ends like 610***1234.',
  },
  'registry.export-too-large': {
    zh: '名单超过 {limit} 户，请缩小范围后再导出。',
    en: 'The list has more than {limit} families. Narrow it and export again.',
  },
  'registry.value-absent': {
    zh: '没有登记这一项。',
    en: 'This was never registered.',
  },
  'registry.keep-needed': {
    zh: '请选择保留哪一条登记。',
    en: 'Choose the entry that stays.',
  },
  'registry.keep-the-member': {
    zh: '只有一条登记在家庭中时，必须保留那一条。',
    en: 'When only one entry is in a family, that one has to stay.',
  },
  'registry.duplicate-heads-family': {
    zh: '另一条登记是户主，请先变更户主或注销该户。',
    en: 'The other entry heads a family. Change its head or close it first.',
  },
  'registry.duplicate-decided': {
    zh: '这个问题已经有结论；如需改变，请先撤销。',
    en: 'This question has been decided. Undo that first.',
  },
  'registry.duplicate-open': {
    zh: '这个问题还没有结论。',
    en: 'This question is still open.',
  },
  'registry.already-joined': {
    zh: '其中一条登记已并到别的登记，请先处理那一个。',
    en: 'One of the entries has been joined to another. Settle that first.',
  },
  'registry.correction-subject': {
    zh: '您家的信息里没有这一项，可能刚刚改过，请返回“我家的信息”再看一下。',
    en: 'Your data hold no such item; it may just have been changed. Go back to “My family” and look again.',
  },
  'registry.correction-open': {
    zh: '这一项已经提出过更正（{number}），正在核实，不用再提。',
    en: 'A correction of this was asked for already ({number}) and is being verified. There is no need to ask again.',
  },
  'registry.correction-answered': {
    zh: '这个更正请求已经答复。家庭有新的说法，由家庭重新提出。',
    en: 'This request has been answered. If the family has more to say, it asks anew.',
  },
  'registry.not-corrected-yet': {
    zh: '提出请求以来，这一项还没有改动。请先到家庭页面更正，再答复“已更正”；核实后不改的，选“没有改”并写明原因。',
    en: 'This has not changed since the request. Correct it on the family’s page first; or answer that it stays, and why.',
  },
} satisfies ErrorTexts
