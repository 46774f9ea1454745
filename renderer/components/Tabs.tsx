/** Panels of which one shows at a time, chosen by tabs above it. For ways to look at the same thing use ToggleGroup. */
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import './Tabs.css'

export interface TabItem<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A small number or word behind the label. */
  readonly badge?: ReactNode
  readonly content: ReactNode
}

export interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly TabItem<Id>[]
  readonly selected: Id
  readonly onChange: (id: Id) => void
}

export function Tabs<Id extends string>({ label, tabs, selected, onChange }: TabsProps<Id>) {
  return (
    <AriaTabs
      className="q-tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((candidate) => candidate.id === key)
        if (tab) onChange(tab.id)
      }}
    >
      <TabList className="q-tablist" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="q-tab">
            {tab.label}
            {tab.badge === undefined ? null : <span className="q-tab-badge">{tab.badge}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="q-tabpanel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
