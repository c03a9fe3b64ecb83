'use client'

import { useEffect } from 'react'
import { markAllReadAction } from '../actions'

/** Tells that the messages were seen. The marks of this visit stay until the page is opened again. */
export function ReadOnOpen() {
  useEffect(() => {
    void markAllReadAction({})
  }, [])
  return null
}
