import { noteAskingFailed, noteAskingSuspended, noteAskingTaken } from "@spots/api/asking/asking-fate.commands";
import { listBusinessesWithAskingsDue } from "@spots/api/asking/send-askings.commands";
import { noteReplyFailed, noteReplySent } from "@spots/api/case/delivery.commands";
import { listBusinessesWithUnreadEvents } from "@spots/api/case/opening.commands";
import { listBusinessesWithOverdueCases } from "@spots/api/case/overdue.commands";
import { listBusinessesWithCluesOver } from "@spots/api/clue/expire-clues.commands";
import { listBusinessesWithOpenVisits } from "@spots/api/delivery/close-visits.commands";
import { listBusinessesWithMissedMoments } from "@spots/api/delivery/missed.commands";
import { listBusinessesWithPlansDue } from "@spots/api/delivery/planned.commands";
import {
  listBusinessesWithCodedResponses,
  listBusinessesWithUncodedResponses,
} from "@spots/api/feedback/waiting.queries";
import { listBusinessesWithStaleDays } from "@spots/api/insight/days.commands";
import { listBusinessesAwaitingDigests } from "@spots/api/insight/make-digests.commands";
import {
  checkConnections,
  listenTo,
  openPostOffice,
  openSessionPool,
  openWorkerDatabase,
} from "@spots/api/job/job.queries";
import { listBusinessesWithNews } from "@spots/api/notification/make.commands";
import { listBusinessesWithDeliveriesDue } from "@spots/api/notification/send.commands";
import { listBusinessesAwaitingWeekNotes } from "@spots/api/recognition/make-week-notes.commands";
import PgBoss from "pg-boss";
import { v7 } from "uuid";
import { batchesOf, daysDelaySeconds, workAShift } from "./batches";
import { openJobs } from "./jobs";
import type { WorkerParts } from "./parts";
import { queueSql } from "./queue-sql";
import { batchQueues, deadQueueOf, type QueueName, queueNames, queues, roundsQueue } from "./queues";
import { compareAnswers } from "./read-answers";
import { asksCustomer, type Fates, sendMail } from "./send-mail";
import { openSenderOf } from "./send-pushes";
import { openSentenceModel } from "./sentence-model";
import { sweep } from "./sweep";
import { openTries } from "./tries";
import { compareZones } from "./zones";

export type Worker = { stop(): Promise<void> };

type Heard = {
  readonly what: string;
  readonly all: () => Promise<void>;
  readonly one?: QueueName;
  readonly after?: number;
};

/**
 * The time limit of one job, in seconds. After a worker was killed, its jobs go to another worker
 * after this time plus the ten seconds of a maintenance run.
 */
const leaseSeconds = 30;
/**
 * Starts a worker. Any number of workers may run on one database. Each job is claimed by one
 * worker, retried with growing delays, and becomes a dead letter when its retries are used up. The
 * work to do is in the tables, not in the jobs, so a lost notification or a job that runs twice
 * changes nothing.
 */
export async function startWorker({
  url,
  listenUrl = url,
  transport,
  push = { allowed: [] },
  messaging = null,
  files = null,
  now = () => new Date(),
  address = "http://localhost:3000",
  feedbackAddress = "http://localhost:3001",
  log,
  pollSeconds = 1,
  retries = 5,
  retryDelaySeconds = 2,
  recodingDelaySeconds = 15,
}: WorkerParts): Promise<Worker> {
  const database = openWorkerDatabase(url);
  await checkConnections([database], listenUrl);
  const sessions = openSessionPool(listenUrl, { connections: 4 });
  const boss = new PgBoss({
    db: queueSql(sessions, log),
    schema: "pgboss",
    maintenanceIntervalSeconds: 10,
  });
  boss.on("error", (error) => log("the job queue stumbled", error));
  await boss.start();
  const office = openPostOffice(url);
  const model = openSentenceModel();
  const call = {
    database,
    now,
    newId: () => v7(),
    addresses: { dashboard: address, feedback: feedbackAddress },
    messaging,
  };
  const fates: Fates = {
    sent: (mail) => (asksCustomer(mail) ? noteAskingTaken(call, mail) : noteReplySent(call, mail)),
    bounced: (mail) => (asksCustomer(mail) ? noteAskingFailed(call, mail, mail) : noteReplyFailed(call, mail, mail)),
    stopped: (mail) => noteAskingSuspended(call, mail),
  };
  const { give, take } = openJobs(boss, pollSeconds);
  const giveEach = async (queue: QueueName, businesses: readonly string[]) => {
    for (const businessId of businesses) await give(queue, { businessId }, businessId);
  };
  const giveMails = async () => {
    if (transport) for (const mailId of await office.listUnsent()) await give("mail", { mailId }, mailId);
  };
  const giveCoding = async () => giveEach("coding", await listBusinessesWithUncodedResponses(call));
  const giveDays = async () => giveEach("days", await listBusinessesWithStaleDays(call));
  const giveRecoding = async () => giveEach("recoding", await listBusinessesWithCodedResponses(call));
  const giveMissed = async () => {
    const [moments, visits] = [await listBusinessesWithMissedMoments(call), await listBusinessesWithOpenVisits(call)];
    const clues = await listBusinessesWithCluesOver(call);
    await giveEach("missed", [...new Set([...moments, ...visits, ...clues])]);
  };
  const givePlans = async () => giveEach("plans", await listBusinessesWithPlansDue(call));
  const giveAskings = async () => giveEach("askings", await listBusinessesWithAskingsDue(call));
  const giveNews = async () => giveEach("notifications", await listBusinessesWithNews(call));
  const giveDeliveries = async () => giveEach("deliveries", await listBusinessesWithDeliveriesDue(call));
  const giveCases = async () => giveEach("cases", await listBusinessesWithUnreadEvents(call));
  const giveDigests = async () => {
    const [digests, notes] = [await listBusinessesAwaitingDigests(call), await listBusinessesAwaitingWeekNotes(call)];
    await giveEach("digests", [...new Set([...digests, ...notes])]);
  };
  const giveOverdue = async () => giveEach("overdue", await listBusinessesWithOverdueCases(call));
  const giveFiles = async () => {
    if (files) await giveEach("files", await files.listBusinesses());
  };
  const giveRetries = async () => {
    for (const { id, queue, data } of await office.listRetryRequests()) {
      if (queueNames.some((name) => name === queue)) await boss.send(queue, data, { singletonKey: id });
      await office.closeDeadLetter(id);
    }
  };

  const tries = {
    retryLimit: retries,
    retryDelay: retryDelaySeconds,
    retryBackoff: true,
    expireInSeconds: leaseSeconds,
  };
  await office.inTurn(async () => {
    for (const queue of queueNames) {
      const options = { policy: "stately", deadLetter: deadQueueOf(queue), ...tries } as const;
      await boss.createQueue(deadQueueOf(queue), { name: deadQueueOf(queue) });
      await boss.createQueue(queue, { name: queue, ...options });
      await boss.updateQueue(queue, { name: queue, ...options });
    }
    await boss.createQueue(roundsQueue, { name: roundsQueue, policy: "short" });
  });

  for (const queue of queueNames) {
    await boss.work<object>(
      deadQueueOf(queue),
      { pollingIntervalSeconds: pollSeconds * 10, includeMetadata: true },
      async (jobs) => {
        for (const { id, data, output } of jobs)
          await office.setAside({ id, queue, data, error: JSON.stringify(output ?? "unknown") });
      },
    );
  }
  // A worker without a transport takes no mail job: it would complete the job without sending the
  // mail.
  if (transport) {
    await take("mail", (data) => sendMail(office, transport, queues.mail.parse(data).mailId, fates));
    await giveMails();
  }
  const batches = batchesOf(call, address, await openSenderOf(office, push, address, now));
  for (const queue of batchQueues)
    await take(queue, async (data) => {
      const { businessId } = queues[queue].parse(data);
      if (await workAShift(() => batches[queue](businessId))) await give(queue, { businessId }, businessId);
      if (queue === "notifications")
        for (const next of ["deliveries", "askings"] as const) await give(next, { businessId }, businessId);
      if (model && (queue === "coding" || queue === "recoding")) await give("comparing", { businessId }, businessId);
    });
  if (model) {
    await take("comparing", async (data) => {
      const { businessId } = queues.comparing.parse(data);
      if (await workAShift(() => compareAnswers(call, businessId, model.embed)))
        await give("comparing", { businessId }, businessId);
    });
  }
  // The same holds for a worker without the folder of files.
  if (files) {
    await take("files", async (data) => log(await sweep(call, files, queues.files.parse(data).businessId)));
  }
  const rounds = [giveMissed, givePlans, giveAskings, giveDigests, giveNews, giveDeliveries, giveOverdue, giveMails];
  await boss.work(roundsQueue, { pollingIntervalSeconds: pollSeconds }, async () => {
    // One that fails does not keep the others from their turn.
    for (const round of [...rounds, giveRetries, () => office.forgetCounts()])
      await round().catch((error: unknown) => log(`a round failed: ${round.name}`, error));
  });
  await boss.schedule(roundsQueue, "* * * * *");

  const tried = openTries(log);
  // What a notice starts: of every business when it names none, else of that one.
  const heard: Readonly<Record<string, readonly Heard[]>> = {
    spots_mail: [{ what: "handing out mails", all: giveMails }],
    spots_retry: [{ what: "handing out retries", all: giveRetries }],
    spots_event: [{ what: "looking for news", all: giveNews, one: "notifications" }],
    spots_days: [{ what: "handing out days to count", all: giveDays, one: "days", after: daysDelaySeconds }],
    spots_words: [{ what: "reading answers again", all: giveRecoding, one: "recoding", after: recodingDelaySeconds }],
    spots_response: [
      { what: "handing out answers to code", all: giveCoding, one: "coding" },
      { what: "handing out answers that may open cases", all: giveCases, one: "cases" },
    ],
  };
  const notices = listenTo(listenUrl, Object.keys(heard), (channel, payload) => {
    for (const { what, all, one, after } of heard[channel] ?? []) {
      if (payload === "" || !one) tried.start(what, all);
      else tried.start(what, () => give(one, { businessId: payload }, payload, after), payload);
    }
  });
  tried.start("looking for missed moments", giveMissed);
  tried.start("looking for plans", givePlans);
  tried.start("looking for news", giveNews);
  tried.start("looking for overdue cases", giveOverdue);
  tried.start("looking for files", giveFiles);
  tried.start("comparing zone data", () => compareZones(call, log));
  const sweeps = [
    setInterval(() => tried.start("looking for files", giveFiles), 24 * 60 * 60_000),
    setInterval(() => {
      tried.start("looking for uncoded answers", giveCoding);
      tried.start("looking for answers that may open cases", giveCases);
    }, 10 * 60_000),
    setInterval(() => tried.start("looking for days to count", giveDays), 10 * 60_000),
    setInterval(() => tried.start("looking for answers to code again", giveRecoding), 60 * 60_000),
  ];

  return {
    async stop() {
      for (const sweep of sweeps) clearInterval(sweep);
      tried.close();
      await notices.close();
      await boss.stop({ graceful: true, wait: true, timeout: 20_000 });
      await model?.close();
      await Promise.all([database.close(), office.close(), sessions.close()]);
      transport?.close();
    },
  };
}
