import { FAMILY_CLASSES, type FamilyClass, type OutputOf, registryRoutes } from '@songtan/contract'
import { Input, Select } from 'antd'
import { useCodeChoices, useCodeName } from '../../shell/code-names.ts'
import { CodeTerm } from '../../shell/code-term.tsx'
import { useCounty } from '../../shell/county.tsx'
import { Download } from '../../shell/download.tsx'
import { Filters } from '../../shell/filters.tsx'
import { useChoice, usePlaceChoice, useTyped } from '../../shell/list-filters.ts'
import { PageHead } from '../../shell/page.tsx'
import { PagedTable } from '../../shell/pages-list.tsx'
import { PlaceFilter } from '../../shell/place-filter.tsx'
import { RecordLink } from '../../shell/record-link.tsx'
import { Tag } from '../../shell/tag.tsx'
import { useList } from '../../shell/use-list.ts'
import { OpenFamily } from './open-family.tsx'
import { useRegistryTexts } from './texts.ts'

type Row = OutputOf<typeof registryRoutes.searchFamilies>['items'][number]

interface Asked {
  readonly county: string
  readonly text?: string
  readonly class?: FamilyClass
  readonly area?: string
}

/** Rows of their own: nothing beside them is drawn anew when a page is turned. */
const FamilyRows = ({ filters }: { readonly filters: Asked }) => {
  const t = useRegistryTexts()
  const name = useCodeName()
  const { county } = filters
  const families = useList(registryRoutes.searchFamilies, (page) => ({ ...filters, limit: 50, ...page }), {
    enabled: county !== '',
  })
  return (
    <PagedTable<Row>
      list={families}
      rowKey={({ householdId }) => householdId}
      to={({ householdId }) => `/families/${county}/${householdId}`}
      columns={[
        {
          title: t('number'),
          render: (row) => (
            <RecordLink to={`/families/${county}/${row.householdId}`}>{row.number}</RecordLink>
          ),
        },
        { title: t('head'), dataIndex: 'headName' },
        { title: t('id'), dataIndex: 'headResidentIdMasked' },
        { title: t('members'), dataIndex: 'members', align: 'right' },
        { title: t('village'), dataIndex: 'villageName' },
        { title: t('residence'), render: (row) => name('residence', row.residence) },
        {
          title: t('class'),
          render: (row) => (
            <Tag>
              <CodeTerm group="class" code={row.class} />
            </Tag>
          ),
        },
      ]}
    />
  )
}

export default function FamiliesPage() {
  const t = useRegistryTexts()
  const choices = useCodeChoices()
  const { county = '', picker } = useCounty()
  const [text, setText] = useTyped()
  const [familyClass, setClass] = useChoice('class', FAMILY_CLASSES)
  const [area, setArea] = usePlaceChoice('area')
  const filters = {
    county,
    ...(text ? { text } : {}),
    ...(familyClass ? { class: familyClass } : {}),
    ...(area ? { area } : {}),
  }
  return (
    <>
      <PageHead title={t('families')}>
        {picker}
        <Download
          route={registryRoutes.exportFamilies}
          input={filters}
          label={t('export')}
          says={t('exportSays')}
        />
        <OpenFamily county={county} />
      </PageHead>
      <Filters>
        <Input.Search
          aria-label={t('search')}
          placeholder={t('search')}
          allowClear
          defaultValue={text}
          onSearch={setText}
          style={{ flex: '1 1 260px', maxWidth: 460 }}
        />
        <Select
          aria-label={t('class')}
          placeholder={t('class')}
          allowClear
          options={choices('class', FAMILY_CLASSES)}
          {...(familyClass ? { value: familyClass } : {})}
          onChange={(value) => setClass(value as FamilyClass | undefined)}
          style={{ width: 160 }}
        />
        <PlaceFilter county={county} value={area} onChange={setArea} />
      </Filters>
      <FamilyRows filters={filters} />
    </>
  )
}
