// An SMTP server that takes every mail, in a process of its own, as a school's mail server is. Tells its address when
// it is ready, and answers what it is asked.
import { startSmtpSink } from '#tests/delivery/smtp-sink.ts'

const sink = await startSmtpSink()
process.on('message', (question: 'count' | 'recipients' | 'forget') => {
  if (question === 'forget') sink.received.length = 0
  process.send?.({
    count: sink.received.length,
    recipients: question === 'recipients' ? sink.received.map((mail) => mail.to) : [],
  })
})
process.on('disconnect', () => process.exit(0))
process.send?.({ url: sink.url })
