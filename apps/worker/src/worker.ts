import { noteReplyFailed, noteReplySent } from "@spots/api/case/delivery.commands";
import { listBusinessesWithUnreadEvents } from "@spots/api/case/opening.commands";
import { listBusinessesWithOverdueCases } from "@spots/api/case/overdue.commands";
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
import PgBoss from "pg-boss";
import { v7 } from "uuid";
import { batchesOf, daysDelaySeconds, workAShift } from "./batches";
import type { WorkerParts } from "./parts";
import { batchQueues, deadQueueOf, type QueueName, queueNames, queues, roundsQueue } from "./queues";
import { compareAnswers } from "./read-answers";
import { type Fates, sendMail } from "./send-mail";
import { openSenderOf } from "./send-pushes";
import { openSentenceModel } from "./sentence-model";
import { sweep } from "./sweep";
import { compareZones } from "./zones";

export type Worker = { stop(): Promise<void> };

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
  files = null,
  now = () => new Date(),
  address = "http://localhost:3000",
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
    db: sessions,
    schema: "pgboss",
    maintenanceIntervalSeconds: 10,
  });
  boss.on("error", (error) => log("the job queue stumbled", error));
  await boss.start();
  const office = openPostOffice(url);
  const model = openSentenceModel();
  const call = { database, now, newId: () => v7(), addresses: { dashboard: address } };
  const fates: Fates = {
    sent: (mail) => noteReplySent(call, mail),
    bounced: (mail) => noteReplyFailed(call, mail, mail),
  };
  const polling = { pollingIntervalSeconds: pollSeconds };

  const give = async (queue: QueueName, data: object, key: string, startAfter = 0) => {
    await boss.send(queue, data, { singletonKey: key, startAfter });
  };
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
    await giveEach("missed", [...new Set([...moments, ...visits])]);
  };
  const givePlans = async () => giveEach("plans", await listBusinessesWithPlansDue(call));
  const giveNews = async () => giveEach("notifications", await listBusinessesWithNews(call));
  const giveDeliveries = async () => giveEach("deliveries", await listBusinessesWithDeliveriesDue(call));
  const giveCases = async () => giveEach("cases", await listBusinessesWithUnreadEvents(call));
  const giveDigests = async () => giveEach("digests", await listBusinessesAwaitingDigests(call));
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
    await boss.work<object>(deadQueueOf(queue), { ...polling, includeMetadata: true }, async (jobs) => {
      for (const { id, data, output } of jobs)
        await office.setAside({ id, queue, data, error: JSON.stringify(output ?? "unknown") });
    });
  }
  // A worker without a transport takes no mail job: it would complete the job without sending the
  // mail.
  if (transport) {
    const mailer: string = await boss.work<object>("mail", { ...polling, batchSize: 1 }, async ([job]) => {
      await sendMail(office, transport, queues.mail.parse(job?.data).mailId, fates);
      boss.notifyWorker(mailer); // sends the next mail without waiting for the next poll
    });
    await giveMails();
  }
  const batches = batchesOf(call, address, await openSenderOf(office, push, address, now));
  for (const queue of batchQueues)
    await boss.work<object>(queue, { ...polling, batchSize: 1 }, async ([job]) => {
      const { businessId } = queues[queue].parse(job?.data);
      if (await workAShift(() => batches[queue](businessId))) await give(queue, { businessId }, businessId);
      if (queue === "notifications") await give("deliveries", { businessId }, businessId);
      if (model && (queue === "coding" || queue === "recoding")) await give("comparing", { businessId }, businessId);
    });
  if (model) {
    await boss.work<object>("comparing", { ...polling, batchSize: 1 }, async ([job]) => {
      const { businessId } = queues.comparing.parse(job?.data);
      if (await workAShift(() => compareAnswers(call, businessId, model.embed)))
        await give("comparing", { businessId }, businessId);
    });
  }
  // The same holds for a worker without the folder of files.
  if (files) {
    await boss.work<object>("files", { ...polling, batchSize: 1 }, async ([job]) => {
      log(await sweep(call, files, queues.files.parse(job?.data).businessId));
    });
  }
  await boss.work(roundsQueue, polling, async () => {
    await giveMissed();
    await givePlans();
    await giveDigests();
    await giveNews();
    await giveDeliveries();
    await giveOverdue();
    await giveMails();
    await giveRetries();
    await office.forgetCounts();
  });
  await boss.schedule(roundsQueue, "* * * * *");

  const safely = (what: string, work: () => Promise<void>) =>
    void work().catch((error: unknown) => log(`${what} will be tried again`, error));
  const noticed = ["spots_mail", "spots_response", "spots_retry", "spots_words", "spots_days", "spots_event"];
  const notices = listenTo(listenUrl, noticed, (channel, payload) => {
    if (channel === "spots_mail") safely("handing out mails", giveMails);
    else if (channel === "spots_retry") safely("handing out retries", giveRetries);
    else if (channel === "spots_event" && payload === "") safely("looking for news", giveNews);
    else if (channel === "spots_event")
      safely("looking for news", () => give("notifications", { businessId: payload }, payload));
    else if (channel === "spots_days" && payload === "") safely("handing out days to count", giveDays);
    else if (channel === "spots_days")
      safely("handing out days to count", () => give("days", { businessId: payload }, payload, daysDelaySeconds));
    else if (channel === "spots_words" && payload === "") safely("handing out answers to code again", giveRecoding);
    else if (channel === "spots_words")
      safely("handing out answers to code again", () =>
        give("recoding", { businessId: payload }, payload, recodingDelaySeconds),
      );
    else if (payload === "") {
      safely("handing out answers to code", giveCoding);
      safely("handing out answers that may open cases", giveCases);
    } else {
      safely("handing out answers to code", () => give("coding", { businessId: payload }, payload));
      safely("handing out answers that may open cases", () => give("cases", { businessId: payload }, payload));
    }
  });
  safely("looking for missed moments", giveMissed);
  safely("looking for plans", givePlans);
  safely("looking for news", giveNews);
  safely("looking for overdue cases", giveOverdue);
  safely("looking for files", giveFiles);
  safely("comparing zone data", () => compareZones(call, log));
  const sweeps = [
    setInterval(() => safely("looking for files", giveFiles), 24 * 60 * 60_000),
    setInterval(() => {
      safely("looking for uncoded answers", giveCoding);
      safely("looking for answers that may open cases", giveCases);
    }, 10 * 60_000),
    setInterval(() => safely("looking for days to count", giveDays), 10 * 60_000),
    setInterval(() => safely("looking for answers to code again", giveRecoding), 60 * 60_000),
  ];

  return {
    async stop() {
      for (const sweep of sweeps) clearInterval(sweep);
      await notices.close();
      await boss.stop({ graceful: true, wait: true, timeout: 20_000 });
      await model?.close();
      await Promise.all([database.close(), office.close(), sessions.close()]);
      transport?.close();
    },
  };
}
