import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { EventFacts } from '#components/audit/event-facts.tsx'
import { EventHeader } from '#components/audit/event-header.tsx'
import { LogProof } from '#components/audit/log-proof.tsx'
import { ClientMessages } from '#components/shell/client-messages.tsx'
import { Section } from '#components/ui/page-header.tsx'
import { openEvent } from '#lib/audit/open-event.ts'
import { requireActor } from '#lib/identity/require-actor.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit.log'))('title') }
}

const about = z.object({ decisionId: z.uuid() })

/** One entry of the log: what it holds, and the proof that it is in the signed log. */
export default async function EventPage({ params }: { params: Promise<{ eventId: string }> }) {
  const { eventId } = await params
  if (!z.uuid().safeParse(eventId).success) notFound()
  const actor = await requireActor(`/log/${eventId}`)
  const opened = await openEvent(actor, eventId)
  if (!opened.ok) notFound()
  const { event, proof, state } = opened.value
  const [t, proofWords] = await Promise.all([getTranslations('audit.log'), getTranslations('audit.proof')])
  const decision = about.safeParse(event.payload)
  return (
    <ClientMessages>
      <div className="max-w-3xl">
        <EventHeader event={event} />
        <Section id="proof" title={proofWords('title')}>
          <LogProof proof={proof} state={state} />
        </Section>
        <Section id="fields" title={t('fields')} meta={t('fieldsMeta')}>
          {decision.success && (
            <p className="pb-4">
              <Link className="link" href={`/flagged/${decision.data.decisionId}`}>
                {t('decision')}
              </Link>
            </p>
          )}
          <EventFacts
            payload={{
              id: event.id,
              subject: `${event.subjectType} ${event.subjectId}`,
              ...(event.payload as object),
            }}
          />
        </Section>
      </div>
    </ClientMessages>
  )
}
