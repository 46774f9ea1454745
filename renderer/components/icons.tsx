/** The signs of the program: small line drawings in the text's colour, hidden from screen readers unless they get a `label`. */
import type { ReactNode } from 'react'

export interface IconProps {
  /** Edge in CSS pixels; 16 beside text, 20 alone. */
  readonly size?: number
  /** Text alternative; without it the icon is decoration. */
  readonly label?: string
}

const pen = {
  className: 'q-icon',
  viewBox: '0 0 20 20',
  fill: 'none',
  stroke: 'currentColor',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

/** Makes an icon from the inside of a 20 × 20 drawing. */
function icon(inside: ReactNode) {
  return function Icon({ size = 16, label }: IconProps) {
    const look = { ...pen, width: size, height: size, strokeWidth: size > 16 ? 1.5 : 1.7 }
    if (label === undefined) {
      return (
        <svg {...look} aria-hidden="true">
          {inside}
        </svg>
      )
    }
    return (
      <svg {...look} role="img">
        <title>{label}</title>
        {inside}
      </svg>
    )
  }
}

const path = (d: string) => <path d={d} />
const solid = (d: string) => <path d={d} fill="currentColor" stroke="none" />

export const SearchIcon = icon(path('M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6ZM13 13l4 4'))
export const PrintIcon = icon(
  path(
    'M6 7.5V3h8v4.5M6 14H4.2A1.2 1.2 0 0 1 3 12.8V8.7c0-.7.5-1.2 1.2-1.2h11.6c.7 0 1.2.5 1.2 1.2v4.1c0 .7-.5 1.2-1.2 1.2H14M6 11.5h8V17H6z',
  ),
)
export const TableIcon = icon(
  path('M4 3.5h12c.6 0 1 .4 1 1v11c0 .6-.4 1-1 1H4a1 1 0 0 1-1-1v-11c0-.6.4-1 1-1ZM3 8h14M3 12.2h14M8 8v8.5'),
)
/** Two sheets, one behind the other. */
export const CopyIcon = icon(path('M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7'))
export const UndoIcon = icon(path('M7 4 3.5 7.5 7 11M4 7.5h7.8a4.6 4.6 0 1 1 0 9.2H8'))
export const CloseIcon = icon(path('m5 5 10 10M15 5 5 15'))
export const ChevronDownIcon = icon(path('m5.5 8 4.5 4.5L14.5 8'))
export const ChevronUpIcon = icon(path('m5.5 12 4.5-4.5 4.5 4.5'))
export const ChevronLeftIcon = icon(path('M12 5.5 7.5 10l4.5 4.5'))
export const ChevronRightIcon = icon(path('m8 5.5 4.5 4.5L8 14.5'))
export const WarningIcon = icon(
  <>
    {path('M10 3.2 17.6 16.5H2.4L10 3.2ZM10 8.2v3.6')}
    {solid('M10 13.1a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z')}
  </>,
)
export const InfoIcon = icon(
  <>
    {path('M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.3V13.5')}
    {solid('M10 5.7a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z')}
  </>,
)
export const CheckIcon = icon(path('m4 10.5 4 4L16 6'))
export const CrossIcon = CloseIcon
export const PersonIcon = icon(
  path('M10 9.5a3.2 3.2 0 1 0 0-6.5 3.2 3.2 0 0 0 0 6.5ZM3.8 17c.3-3.2 2.8-5 6.2-5s5.9 1.8 6.2 5'),
)
export const HouseIcon = icon(path('m2.8 9.5 7.2-6 7.2 6M4.8 8v8.5h10.4V8M8.2 16.5v-4.7h3.6v4.7'))
/** A bus from the side. */
export const BusIcon = icon(
  path('M3.5 4h13c.6 0 1 .4 1 1v8.5h-15V5c0-.6.4-1 1-1ZM2.5 9h15M7.5 4v5M12.5 4v5M5 13.5v2M15 13.5v2'),
)
export const DoorIcon = icon(
  <>
    {path('M5 17V3.8c0-.4.4-.8.8-.8h8.4c.4 0 .8.4.8.8V17M3 17h14')}
    {solid('M12 9.3a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8Z')}
  </>,
)
export const BlockedIcon = icon(path('M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM5.2 5.2l9.6 9.6'))
export const StepFreeIcon = icon(
  <>
    {solid('M8.6 2.2a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Z')}
    {path('M8.6 7v5h4.6l2 4.2 1.6-.7M8.6 9.2h3.8M6.2 9.8a4.3 4.3 0 1 0 5.6 5.5')}
  </>,
)
/** A house with a heart: a home must have something for this person. */
export const NeedIcon = icon(
  path(
    'm2.8 9.5 7.2-6 7.2 6M4.8 8v8.5h10.4V8M10 14.2c-2-1.3-2.6-2.1-2.6-3a1.4 1.4 0 0 1 2.6-.8 1.4 1.4 0 0 1 2.6.8c0 .9-.6 1.7-2.6 3Z',
  ),
)
export const CalendarIcon = icon(
  path(
    'M4.2 4.5h11.6c.7 0 1.2.5 1.2 1.2v10.1c0 .7-.5 1.2-1.2 1.2H4.2A1.2 1.2 0 0 1 3 15.8V5.7c0-.7.5-1.2 1.2-1.2ZM3 8.5h14M6.8 2.8v3M13.2 2.8v3',
  ),
)
export const UploadIcon = icon(path('M10 13V3.5M6 7.3l4-4 4 4M3.5 12.5v3c0 .8.7 1.5 1.5 1.5h10c.8 0 1.5-.7 1.5-1.5v-3'))
export const DownloadIcon = icon(
  path('M10 3v9.5M6 8.7l4 4 4-4M3.5 12.5v3c0 .8.7 1.5 1.5 1.5h10c.8 0 1.5-.7 1.5-1.5v-3'),
)
export const BackIcon = icon(path('M16.5 10h-13M8.5 5l-5 5 5 5'))
export const ForwardIcon = icon(path('M3.5 10h13M11.5 5l5 5-5 5'))
/** Three dots: more that can be done. */
export const MoreIcon = icon(
  solid(
    'M4.5 8.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8ZM10 8.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8ZM15.5 8.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8Z',
  ),
)
export const PlusIcon = icon(path('M10 4v12M4 10h12'))
export const MinusIcon = icon(path('M4.5 10h11'))
/** A place to park: a plate with a P. */
export const ParkIcon = icon(
  path(
    'M4 3.5h12a.5.5 0 0 1 .5.5v12a.5.5 0 0 1-.5.5H4a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5ZM8 13.5v-7h2.6a2.1 2.1 0 0 1 0 4.2H8',
  ),
)
export const MoveIcon = icon(path('M3 6.5h10.5M10.5 3.5l3 3-3 3M17 13.5H6.5M9.5 10.5l-3 3 3 3'))
/** Two arrows in a circle: from one side to the other. */
export const ExchangeIcon = icon(
  path(
    'M3.6 9.2a6.5 6.5 0 0 1 11.2-3.6l1.7 1.7M16.5 3.6v3.7h-3.7M16.4 10.8a6.5 6.5 0 0 1-11.2 3.6l-1.7-1.7M3.5 16.4v-3.7h3.7',
  ),
)
/** Coins on a pile. */
export const CoinsIcon = icon(
  path(
    'M3.5 6c0-1.4 2.2-2.5 5-2.5s5 1.1 5 2.5-2.2 2.5-5 2.5-5-1.1-5-2.5ZM3.5 6v4c0 1.4 2.2 2.5 5 2.5M3.5 10v4c0 1.4 2.2 2.5 5 2.5M13.5 6v1.5M8.5 12c0-1.4 1.8-2.5 4-2.5s4 1.1 4 2.5-1.8 2.5-4 2.5-4-1.1-4-2.5ZM8.5 12v3c0 1.4 1.8 2.5 4 2.5s4-1.1 4-2.5v-3',
  ),
)
export const ClockIcon = icon(path('M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.2l2.8 1.8'))
/** A bell: something is to be thought of. */
export const BellIcon = icon(path('M5.5 13.5V9a4.5 4.5 0 0 1 9 0v4.5l1.5 1.8H4ZM10 4.5V3M8.3 17.3a2 2 0 0 0 3.4 0'))
export const OverviewIcon = icon(
  path('M3.5 3.5h5.2v5.2H3.5zM11.3 3.5h5.2v5.2h-5.2zM3.5 11.3h5.2v5.2H3.5zM11.3 11.3h5.2v5.2h-5.2z'),
)
export const ReportIcon = icon(path('M3 16.8h14M5.5 16.5V11M10 16.5V4M14.5 16.5V8'))
export const HelpIcon = icon(
  <>
    {path('M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8 8c.2-1.2 1-1.8 2.1-1.8 1.2 0 2.1.8 2.1 1.9 0 1.6-2.1 1.7-2.1 3.4')}
    {solid('M10.1 12.9a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8Z')}
  </>,
)
/** A key to a flat of one's own. */
export const KeyIcon = icon(path('M12.6 11.2a4.1 4.1 0 1 0-3.8-3.8L3 13.2V17h3.6v-2h2v-2h1.6zM13.4 6.6h.01'))
/** Three sliders: how things are set. */
export const SettingsIcon = icon(
  path('M3.5 5.5h7M14.5 5.5h2M3.5 10h2M9.5 10h7M3.5 14.5h7M14.5 14.5h2M12.5 3.8v3.4M7.5 8.3v3.4M12.5 12.8v3.4'),
)
