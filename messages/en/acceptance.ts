/**
 * What people accept at first sign-in (clause 0.2), one text per reader. Whoever changes a text gives it a new version
 * in lib/identity/choose-acceptance.ts.
 */
export const acceptance = {
  staff: {
    point1: {
      title: 'School matters go through the school',
      text: 'Write to families and students here, on a device and a system of the school. Do not use your own phone, number, e-mail, social media or blog for school matters, and do not give your own numbers to families or students.',
    },
    point2: {
      title: 'Everything you send is checked first',
      text: 'Each message is compared with the school’s written policy before anyone reads it. If something must change you see which clause it is about and how to mend it. Posts for the whole school or the public wait for the Director.',
    },
    point3: {
      title: 'Children come first',
      text: 'No picture, voice, work or name of a child is shown without a guardian’s consent for that place. Do not put anything about students on personal sites, and do not befriend or follow students from a personal account.',
    },
    point4: {
      title: 'Treat every word as public',
      text: 'Online you are held to the same respect and integrity as face to face. What you write may be read more widely than you meant, and may be a public record.',
    },
    point5: {
      title: 'What can follow',
      text: 'Comments and pictures that reflect badly on you can reflect on the school. Not keeping to this policy can lead to disciplinary action and, in serious cases, to the end of your employment. People decide that, never the computer, with the facts, the context and your own reply in front of them. A finding that turns out wrong does not count.',
    },
    point6: {
      title: 'What is kept, and whom to ask',
      text: 'What was written, checked, approved and sent is kept in a log that the school’s auditor can read. What you do privately, in your own time and on your own accounts, is not watched. Questions go to the School Director; every finding has a link to ask.',
    },
  },
  family: {
    point1: {
      title: 'One place for school messages',
      text: 'The school writes to you here, and you write to the school here. Teachers may not use their own phone, e-mail or social media for school matters. Please do not ask them to.',
    },
    point2: {
      title: 'Your messages always arrive',
      text: 'What you write to the school is always delivered. If there is something to think about, you see a short note first.',
    },
    point3: {
      title: 'Pictures of children',
      text: 'You say for each child where pictures, voice, work and name may be shown, and you can change it at any time. Please do not share pictures of other children that you get here. A picture can become public, whatever the settings say.',
    },
    point4: {
      title: 'Official pages',
      text: 'News about the school, its staff or its children goes on the school’s own pages. Please do not set up pages in the school’s name. What you say in private is your own matter.',
    },
    point5: {
      title: 'Your account is for you',
      text: 'Please do not share your password. If you lose it, the office gives you a new letter.',
    },
    point6: {
      title: 'What is kept',
      text: 'Messages are kept by the school, with who read them here. There are no hidden trackers in our e-mails. Questions go to the School Director.',
    },
  },
  group: {
    point1: {
      title: 'Your posts go on the official pages',
      text: 'What your group wants to tell families or the public is proposed here and appears on the school’s own pages, with your group’s name.',
    },
    point2: {
      title: 'The Director reads it first',
      text: 'Every post of a parent group is approved by the Director, or by somebody the Director has named for a time. Nothing is approved just because time has passed. You always see where your post stands.',
    },
    point3: {
      title: 'No pages of one’s own',
      text: 'Please do not set up social media or other pages that post about the school’s staff, students or events in the school’s name.',
    },
    point4: {
      title: 'Pictures of children',
      text: 'A picture with a child is shown only where a guardian has agreed to it. You say who is in the picture; the rest is looked up.',
    },
    point5: {
      title: 'Other people’s details',
      text: 'Do not put private phone numbers, addresses or anything personal about families, children or staff into a post.',
    },
    point6: {
      title: 'What is kept, and whom to ask',
      text: 'What was proposed, returned and approved is kept. If a post comes back you see why and can mend it. Questions go to the School Director.',
    },
  },
} as const
