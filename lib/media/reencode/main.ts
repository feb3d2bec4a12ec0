/**
 * Runs alone, as its own process without network rights to the database or secrets: a decoder is the most attacked code we
 * have. Usage: main.ts INPUT FOLDER. Writes FOLDER/original and one copy per thumbnail side, and one line of JSON.
 */
import { join } from 'node:path'
import { reencodePicture } from './reencode-picture.ts'

const memoryLimitBytes = 900 * 1024 * 1024

// The decoder's memory is outside V8's limit; it works in other threads, so this loop keeps turning and can end it.
const watch = setInterval(() => {
  if (process.memoryUsage.rss() > memoryLimitBytes) process.exit(70)
}, 20)

const [input, folder] = process.argv.slice(2)
if (input === undefined || folder === undefined) process.exit(64)
const answer = await reencodePicture(input, (name) => join(folder, name))
clearInterval(watch)
process.stdout.write(JSON.stringify(answer))
