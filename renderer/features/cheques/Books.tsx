/** The books with what became of their numbers; numbers that were passed over or are in no book are told. */
import type { ReactNode } from 'react'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { CoinsIcon } from '../../components/icons.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { de } from '../../text/de.ts'
import { formatCount, formatDay } from '../../text/format.ts'

const words = de.cheques.book

export function Books({ add }: { readonly add: ReactNode }) {
  const { value } = useQuery('cheques.books', {})
  if (!value) return <Skeleton lines={6} />
  if (value.books.length === 0)
    return (
      <EmptyState icon={<CoinsIcon size={28} />} title={words.empty} actions={add}>
        {words.emptyText}
      </EmptyState>
    )
  return (
    <div className="cheque-books">
      {value.gaps.map(({ first, last }) => (
        <Banner key={first} tone="warn">
          {words.gap(first, last)}
        </Banner>
      ))}
      {value.books
        .filter((book) => book.skipped.length > 0)
        .map((book) => (
          <Banner key={book.bookId} tone="warn">
            {words.skipped(book.skipped.join(', '))}
          </Banner>
        ))}
      <table className="cheque-table">
        <caption className="visually-hidden">{words.list}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column.range}</th>
            <th scope="col">{words.column.receivedOn}</th>
            <th scope="col" data-align="end">
              {words.column.numbers}
            </th>
            <th scope="col">{words.column.states}</th>
            <th scope="col">{words.column.next}</th>
          </tr>
        </thead>
        <tbody>
          {value.books.map((book) => (
            <tr key={book.bookId}>
              <th scope="row">{words.range(book.first, book.last)}</th>
              <td>{formatDay(book.receivedOn)}</td>
              <td data-align="end">{formatCount(book.numbers)}</td>
              <td>{words.states(book.states)}</td>
              <td>{book.next ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
