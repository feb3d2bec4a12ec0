/** A month of the demo school, oldest first. `day` counts back from today, `hour` is school time. */
export interface DemoWriting {
  day: number
  hour: number
  from: string
  kind?: 'message' | 'post'
  to:
    | { grade: string }
    | { school: true }
    | { public: ('website' | 'official-page')[] }
    | { household: string; child: string }
    | { staff: readonly string[] }
  subject?: string
  body: string
  lang?: string
  needsAnswer?: boolean
  pictures?: readonly { scene: string; alt: string; children: readonly string[] }[]
  /** What happens next. Without it: sent, where nothing stops it. */
  outcome?:
    | 'leave'
    | 'withdraw'
    | 'recall'
    | { approve: true }
    | { return: string }
    | { reject: string }
    | { ask: string }
  /** Readers who opened it. */
  readBy?: readonly string[]
  replies?: readonly { from: string; day: number; hour: number; body: string; lang?: string }[]
}
