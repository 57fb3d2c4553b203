import fc, { type GeneratorValue } from 'fast-check'

/** What stands in an expression: the name of a quantifier's variable and the kind of record that it is. */
interface Around {
  readonly depth: number
  readonly variables: readonly { readonly name: string; readonly kind: 'Member' | 'Income' }[]
}

type Write = (g: GeneratorValue, around: Around) => string

const DEEPEST = 4
const pick = (g: GeneratorValue, ways: readonly Write[], leaves: number, around: Around): string => {
  const most = around.depth >= DEEPEST ? leaves : ways.length
  const way = ways[g(fc.nat, { max: most - 1 })] ?? ways[0]
  return way ? way(g, { ...around, depth: around.depth + 1 }) : ''
}

const plain =
  (text: string): Write =>
  () =>
    text
/** `$bool` and the like stand for an expression of that type. */
const form =
  (pattern: string): Write =>
  (g, around) =>
    pattern.replaceAll(/\$(\w+)/g, (_, type: string) => write(g, type, around))

/** A field of the nearest variable of that kind; another form where there is none. */
const field =
  (kind: 'Member' | 'Income', name: string, without: string): Write =>
  (_, { variables }) => {
    const found = variables.findLast((v) => v.kind === kind)
    return found ? `${found.name}.${name}` : without
  }

/** A quantifier over a list of records, whose body may speak of its variable; incomes are those of a member at hand. */
const over =
  (wanted: 'Member' | 'Income', how: string, body: string): Write =>
  (g, around) => {
    const kind = around.variables.some((v) => v.kind === 'Member') ? wanted : 'Member'
    const name = `v${around.variables.length}`
    const list = write(g, kind === 'Member' ? 'members' : 'incomes', around)
    const inside = { ...around, variables: [...around.variables, { name, kind }] }
    return `${list}.${how}(${name}, ${write(g, body, inside)})`
  }

const MONEY = (money: string, of: string): readonly Write[] => [
  plain(`line.${of}`),
  form(`($${money} + $${money})`),
  form(`($${money} - $${money})`),
  form(`($${money} * $int)`),
  form(`($${money} * $ratio)`),
  form(`($bool ? $${money} : $${money})`),
  form(`least($${money}, $${money})`),
  form(`most($${money}, $${money})`),
  form(`perHead($${money}, $int)`),
  form(`rounded($${money}, line.rounding)`),
]

/** Forms by type, with how many of the first of them end an expression. */
const FORMS: Readonly<Record<string, readonly [number, readonly Write[]]>> = {
  bool: [
    4,
    [
      plain('true'),
      field('Member', 'livesWith', 'monitored'),
      plain('given(line.open)'),
      plain('line.on'),
      form('($bool && $bool)'),
      form('($bool || $bool)'),
      form('!$bool'),
      form('($bool ? $bool : $bool)'),
      form('($int < $int)'),
      form('($int == $int)'),
      form('($yearly <= $yearly)'),
      form('($monthly == $monthly)'),
      form('($money > $money)'),
      form('($text == $text)'),
      form("($text in ['senior', $text])"),
      form('($int in $ints)'),
      form('($day < $day)'),
      form('($month >= $month)'),
      form('lapsed(line.grant[$schooling])'),
      over('Member', 'exists', 'bool'),
      over('Member', 'all', 'bool'),
      over('Income', 'exists', 'bool'),
    ],
  ],
  int: [
    6,
    [
      plain('0'),
      plain('3'),
      plain('9007199254740991'),
      field('Member', 'age', 'size(members)'),
      plain('line.open'),
      plain('line.age'),
      plain('months(line.term)'),
      field('Member', 'awayMonths', 'residentMonths'),
      form('($int + $int)'),
      form('($int - $int)'),
      form('($int * $int)'),
      form('($bool ? $int : $int)'),
      form('size($members)'),
      form('size($ints)'),
      form('sum($ints)'),
    ],
  ],
  ints: [
    1,
    [
      form('[$int]'),
      plain('[]'),
      form('[$int, $int]'),
      form('($ints + $ints)'),
      over('Member', 'map', 'int'),
      over('Income', 'map', 'int'),
    ],
  ],
  text: [3, [form('$schooling'), plain("'none'"), plain('residence'), form('($bool ? $text : $text)')]],
  schooling: [
    2,
    [field('Member', 'schooling', "'senior'"), plain("'junior'"), form('($bool ? $schooling : $schooling)')],
  ],
  yearly: [
    2,
    [
      plain('line.year'),
      field('Income', 'yearly', 'line.year'),
      form('line.grant[$schooling]'),
      form('yearly($monthly)'),
      over('Income', 'map', 'yearly'),
      ...MONEY('yearly', 'year'),
    ].map((w, i): Write => (i === 4 ? (g, around) => `sum(${w(g, around)})` : w)),
  ],
  monthly: [1, [...MONEY('monthly', 'month'), form('monthly($yearly)')]],
  money: [2, [plain('hardshipNeed'), ...MONEY('money', 'money'), form('monthsWorth($monthly, $ratio)')]],
  ratio: [1, [plain('line.times'), form('tier(line.steps, $yearly, $yearly)')]],
  day: [2, [plain('day'), plain('changeDay'), form('($bool ? $day : $day)')]],
  month: [1, [form('monthOf($day)'), form('addMonths($month, $int)')]],
  members: [
    2,
    [
      plain('members'),
      field('Member', 'children', 'members'),
      over('Member', 'filter', 'bool'),
      form('($bool ? $members : $members)'),
      form('($members + $members)'),
    ],
  ],
  incomes: [1, [field('Member', 'incomes', 'members'), over('Income', 'filter', 'bool')]],
}

const write = (g: GeneratorValue, type: string, around: Around): string => {
  const [leaves, ways] = FORMS[type] ?? [0, []]
  return pick(g, ways, leaves, around)
}

/** A random expression that gives `type`, of the forms that rules have; some are refused when loaded, with a mend. */
export const randomExpression = (g: GeneratorValue, type: string): string =>
  write(g, type, { depth: 0, variables: [] })
