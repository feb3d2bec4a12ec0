import { setTimeout as wait } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { composeMessage } from '#lib/delivery/channels/compose-message.ts'
import { openSmtpChannel, SMTP_CONNECTIONS } from '#lib/delivery/channels/open-smtp-channel.ts'
import { prepareReleaseMail } from '#lib/delivery/prepare-release-mail.ts'
import { readReleaseMail } from '#lib/delivery/read-release-mail.ts'
import { signUnsubscribe } from '#lib/delivery/sign-unsubscribe.ts'
import { newId } from '#lib/runtime/random.ts'
import { runWorker } from '#lib/worker/run-worker.ts'
import { makeMailSchool, releasePost } from '#tests/delivery/mail-fixture.ts'
import { interleave, type Row, readable, time } from './measure.ts'
import { startSmtp } from './start-smtp.ts'
import { openWorkbench } from './workbench.ts'

const LOCALES = ['en', 'es', 'pt', 'ar', 'vi']

export async function benchWorker(large: boolean): Promise<Row[]> {
  const families = large ? 10_000 : 2_000
  const bench = await openWorkbench()
  const smtp = await startSmtp()
  const school = await makeMailSchool(bench, families)
  const worker = await runWorker({
    connection: bench.server.connections.app,
    channel: openSmtpChannel(smtp.url),
  })
  try {
    let newest = ''
    const drain = async () => {
      await smtp.forget()
      const { releaseId } = await releasePost(bench, school)
      newest = releaseId
      const isLeft = () =>
        bench.owner.query(
          `SELECT 1 FROM delivery WHERE release_id = $1 AND state IN ('created', 'sending') LIMIT 1`,
          [releaseId],
        )
      const taken = await time(async () => {
        while ((await isLeft()).length > 0) await wait(20)
      })
      const arrived = await smtp.recipients()
      if (new Set(arrived).size !== families || arrived.length !== families)
        throw new Error(`${arrived.length} mails arrived, ${families} were to be sent`)
      return taken
    }
    const bare = async () => {
      const release = (await readReleaseMail(school.orgId, newest))!
      const toMail = prepareReleaseMail(release)
      const messages = school.guardians.map((guardian, at) =>
        composeMessage(
          toMail({
            deliveryId: newId(),
            email: guardian.email,
            locale: LOCALES[at % LOCALES.length]!,
            aboutChild: true,
            unsubscribe: signUnsubscribe(guardian.personId),
          }),
        ),
      )
      const transport = createTransport({
        url: smtp.url,
        pool: true,
        maxConnections: SMTP_CONNECTIONS,
        maxMessages: 1_000,
      })
      const taken = await time(() => Promise.all(messages.map((message) => transport.sendMail(message))))
      transport.close()
      return taken
    }
    const taken = await interleave({ drain, bare })
    const rate = (milliseconds: number) => `${Math.round((families / milliseconds) * 1_000)} mails/s`
    return [
      {
        what: `a worker drains ${families.toLocaleString('en')} mails, from the release's commit to the last one settled`,
        against: `the same mails by a bare nodemailer pool of ${SMTP_CONNECTIONS}, as mails per second`,
        ratio: taken.bare / taken.drain,
        goal: { atLeast: 0.7 },
        figures: `${rate(taken.drain)} (${readable(taken.drain)}) : ${rate(taken.bare)}`,
      },
    ]
  } finally {
    await worker.stop()
    await smtp.close()
    await bench.close()
  }
}
