'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const LOOK_AGAIN_MS = 2_500
const LOOKS = 12

/** Shows a message as sent once it is: looks again when the time to undo is over, and a few times after. */
export function SettleSending({ seconds }: { seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    let left = LOOKS
    let timer = setTimeout(
      function look() {
        router.refresh()
        left -= 1
        if (left > 0) timer = setTimeout(look, LOOK_AGAIN_MS)
      },
      seconds * 1_000 + 800,
    )
    return () => clearTimeout(timer)
  }, [seconds, router])
  return null
}
