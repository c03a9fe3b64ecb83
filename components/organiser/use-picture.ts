'use client'

import { useEffect, useState } from 'react'

/** Address of a picture that is made on demand; null until it is there, `failed` where it cannot be made. */
export function usePicture(make: () => Promise<Blob>, key: string): { src: string | null; failed: boolean } {
  const [made, setMade] = useState<{ key: string; src: string | null; failed: boolean }>()
  useEffect(() => {
    let left = false
    let src = ''
    make().then(
      (blob) => {
        if (left) return
        src = URL.createObjectURL(blob)
        setMade({ key, src, failed: false })
      },
      () => left || setMade({ key, src: null, failed: true }),
    )
    return () => {
      left = true
      if (src) URL.revokeObjectURL(src)
    }
    // what is made is named by the key
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  return made?.key === key ? made : { src: null, failed: false }
}
