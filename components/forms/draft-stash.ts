/** Unsaved values of a form whose session has ended, kept in this browser tab only and only until the form is open again. */

const prefix = 'unsaved:'

export function stash(key: string, values: unknown): void {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(values))
  } catch {
    // storage is full or refused: the values are still in the open form
  }
}

/** Takes the values out: a second call finds nothing. */
export function takeStash<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(prefix + key)
    if (text === null) return null
    sessionStorage.removeItem(prefix + key)
    return JSON.parse(text) as T
  } catch {
    return null
  }
}
