/** The lists of the payments below their section, like the houses below theirs. */
import { Button } from 'react-aria-components'
import { useLocation } from '../../stores/location.ts'
import { type PaymentPage, paymentPages } from '../../stores/place.ts'
import { de } from '../../text/de.ts'

export function PaymentLinks({ page }: { readonly page: PaymentPage }) {
  const { place, go } = useLocation()
  return (
    <ul className="frame-houses" aria-label={de.frame.paymentPagesOf}>
      {paymentPages.map((id) => (
        <li key={id}>
          <Button
            className="frame-house"
            aria-current={page === id ? 'page' : false}
            onPress={() => go({ payments: { ...place.payments, page: id }, pane: [] })}
          >
            <span>{de.frame.paymentPage[id]}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
