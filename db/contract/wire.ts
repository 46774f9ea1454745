/** The messages between the desktop's main process and the data process; they travel by structured clone, so bytes stay bytes. */
import type { Call, Progress, Reply, Topic } from './rpc.ts'

/** To the data process. `id` is unique among the calls under way. */
export type Request =
  | { readonly type: 'call'; readonly id: number; readonly call: Call }
  | { readonly type: 'cancel'; readonly id: number }
  /** Close the data file and exit. */
  | { readonly type: 'end' }

/** From the data process. After a command that changed something `changed` follows its `reply`. */
export type Response =
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'changed'; readonly topics: readonly Topic[] }
