/** Shows on a terminal what is being worked on, in a line that the next word replaces; nothing elsewhere. */
export function sayAside(word: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${word}`)
}
