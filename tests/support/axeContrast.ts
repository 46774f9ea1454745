/**
 * Contrast of every text in sight (WCAG 1.4.3), also where axe gives up: on gradients and hatching, where the worst colour counts, and in
 * tables that scroll. Runs in the page.
 */
import type { Page } from 'playwright'

/** Each text that is too faint, as `"text" 3.9 of 4.5 on its background`; empty when all can be read. */
export const faintTexts = (page: Page): Promise<string[]> => page.evaluate(inPage)

function inPage(): string[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number]
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const known = new Map<string, Colour>()
  /** Whatever CSS calls a colour, as the screen shows it. */
  const colourOf = (css: string): Colour => {
    const before = known.get(css)
    if (before || !canvas) return before ?? [0, 0, 0, 0]
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = css
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    known.set(css, [red, green, blue, alpha / 255])
    return [red, green, blue, alpha / 255]
  }
  const over = ([r, g, b, a]: Colour, [br, bg, bb]: Colour): Colour => [
    r * a + br * (1 - a),
    g * a + bg * (1 - a),
    b * a + bb * (1 - a),
    1,
  ]
  const light = ([r, g, b]: Colour): number => {
    const part = (value: number) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
  }
  const contrast = (a: Colour, b: Colour): number => {
    const [more, less] = [light(a), light(b)].sort((x, y) => y - x) as [number, number]
    return (more + 0.05) / (less + 0.05)
  }
  const colours = /(?:rgba?|hsla?|color|oklch|oklab|lab|lch)\([^()]*\)|transparent/g
  const grounds = new Map<Element | null, readonly Colour[]>([
    [null, [colourOf(matchMedia('(prefers-color-scheme: dark)').matches ? '#000' : '#fff')]],
  ])
  /** Every colour that may lie behind what the element holds: one, or the colours of a gradient. */
  const behind = (element: Element | null): readonly Colour[] => {
    const before = grounds.get(element)
    if (before || !element) return before ?? []
    const style = getComputedStyle(element)
    const own = colourOf(style.backgroundColor)
    const ground = own[3] === 1 ? [own] : behind(element.parentElement).map((colour) => over(own, colour))
    const drawn = [...style.backgroundImage.matchAll(colours)].map(([css]) => colourOf(css))
    const all = drawn.length === 0 ? ground : drawn.flatMap((colour) => ground.map((below) => over(colour, below)))
    grounds.set(element, all)
    return all
  }
  const shares = new Map<Element | null, number>([[null, 1]])
  const opacityOf = (element: Element | null): number => {
    const before = shares.get(element)
    if (before !== undefined || !element) return before ?? 1
    const share = Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement)
    shares.set(element, share)
    return share
  }
  /** In sight or to be scrolled into sight: not one pixel large for screen readers only, not behind a dialog, not switched off. */
  const isRead = (element: Element, box: DOMRect): boolean => {
    if (box.width <= 1 || box.height <= 1 || !element.checkVisibility({ visibilityProperty: true })) return false
    if (element.closest('[disabled], [aria-disabled="true"], [data-disabled], .visually-hidden, canvas')) return false
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    return top === null || top.contains(element) || element.contains(top)
  }
  const judge = (element: Element, text: string, style: CSSStyleDeclaration): string[] => {
    const size = Number.parseFloat(style.fontSize)
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5
    const [r, g, b, a] = colourOf(style.color)
    const ink: Colour = [r, g, b, a * opacityOf(element)]
    const worst = Math.min(...behind(element).map((ground) => contrast(over(ink, ground), ground)))
    return worst < needed ? [`"${text.trim().slice(0, 30)}" ${worst.toFixed(2)} of ${needed}`] : []
  }
  const found: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim()) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    if (isRead(element, range.getBoundingClientRect()))
      found.push(...judge(element, node.textContent, getComputedStyle(element)))
  }
  for (const field of document.querySelectorAll('input')) {
    const text = field.value || field.placeholder
    if (text && isRead(field, field.getBoundingClientRect()))
      found.push(...judge(field, text, getComputedStyle(field, field.value ? null : '::placeholder')))
  }
  return [...new Set(found)]
}
