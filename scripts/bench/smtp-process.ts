// An SMTP server that takes every mail, in a process of its own, as a school's mail server is. Answers its address
// when it is ready, and the recipients so far whenever it is asked.
import { startSmtpSink } from '#tests/delivery/smtp-sink.ts'

const sink = await startSmtpSink()
process.on('message', (question: 'recipients' | 'forget') => {
  if (question === 'forget') sink.received.length = 0
  process.send?.({ recipients: sink.received.map((mail) => mail.to) })
})
process.on('disconnect', () => process.exit(0))
process.send?.({ url: sink.url })
