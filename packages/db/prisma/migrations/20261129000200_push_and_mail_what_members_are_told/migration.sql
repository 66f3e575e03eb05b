-- CreateTable
CREATE TABLE "notification_delivery" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "subscription_id" UUID,
    "device" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_until" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_delivery_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('notification_delivery');

-- CreateTable
CREATE TABLE "push_subscription" (
    "business_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "endpoint_hash" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "session_id" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "off" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "push_subscription_pkey" PRIMARY KEY ("business_id","id")
);
SELECT spread('push_subscription');

-- CreateTable
CREATE TABLE "notification_setting" (
    "business_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "push_off" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mail_now" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mail_daily" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "quiet_from" SMALLINT,
    "quiet_to" SMALLINT,
    "time_zone" TEXT,

    CONSTRAINT "notification_setting_pkey" PRIMARY KEY ("business_id","member_id")
);
SELECT spread('notification_setting');

-- CreateTable
CREATE TABLE "push_key" (
    "id" INTEGER NOT NULL,
    "public_key" TEXT NOT NULL,
    "private_key" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notification_delivery_business_id_notification_id_idx" ON "notification_delivery"("business_id", "notification_id");

-- CreateIndex
CREATE INDEX "push_subscription_business_id_member_id_idx" ON "push_subscription"("business_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "push_subscription_business_id_endpoint_hash_key" ON "push_subscription"("business_id", "endpoint_hash");

-- AddForeignKey
ALTER TABLE "notification_delivery" ADD CONSTRAINT "notification_delivery_business_id_notification_id_fkey" FOREIGN KEY ("business_id", "notification_id") REFERENCES "notification"("business_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification_setting" ADD CONSTRAINT "notification_setting_business_id_member_id_fkey" FOREIGN KEY ("business_id", "member_id") REFERENCES "member"("business_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "notification_delivery" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification_delivery" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "notification_delivery" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "notification_delivery" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "notification_delivery" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "push_subscription" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "push_subscription" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "push_subscription" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "push_subscription" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "push_subscription" TO spots_app, spots_platform;

-- The app sees the rows of its own business, the platform all. Where rows are facts, take UPDATE and DELETE away.
ALTER TABLE "notification_setting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification_setting" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "notification_setting" TO spots_app USING (business_id = app_business()) WITH CHECK (business_id = app_business());
CREATE POLICY platform ON "notification_setting" TO spots_platform USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "notification_setting" TO spots_app, spots_platform;

ALTER TABLE "notification_delivery" ADD CONSTRAINT "channel_is_known" CHECK ("channel" IN ('push', 'mail'));
ALTER TABLE "notification_delivery" ADD CONSTRAINT "delivery_status_is_known" CHECK ("status" IN ('waiting', 'sending', 'sent', 'skipped', 'failed'));
ALTER TABLE "notification_setting" ADD CONSTRAINT "quiet_hours_have_both_ends" CHECK (num_nonnulls("quiet_from", "quiet_to") <> 1);
ALTER TABLE "push_key" ADD CONSTRAINT "there_is_one_push_key" CHECK ("id" = 1);
-- One delivery of a notification per device, and one by mail.
CREATE UNIQUE INDEX "notification_delivery_once_pushed" ON "notification_delivery" ("business_id", "notification_id", "subscription_id") WHERE "channel" = 'push';
CREATE UNIQUE INDEX "notification_delivery_once_mailed" ON "notification_delivery" ("business_id", "notification_id") WHERE "channel" = 'mail';
-- The worker's query, and a member's and a device's deliveries that are not done.
CREATE INDEX "notification_delivery_due" ON "notification_delivery" ("business_id", "due_at") WHERE "status" IN ('waiting', 'sending');

-- The worker makes and sends deliveries; the app reads them, and devices and choices are the member's own.
REVOKE INSERT, UPDATE, DELETE ON "notification_delivery" FROM spots_app;
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['notification_delivery', 'push_subscription', 'notification_setting'] LOOP
    EXECUTE format('CREATE POLICY worker ON %I TO spots_worker USING (business_id = app_business()) WITH CHECK (business_id = app_business())', wanted);
    EXECUTE format('GRANT SELECT ON %I TO spots_worker', wanted);
  END LOOP;
END $$;
GRANT INSERT, UPDATE, DELETE ON "notification_delivery" TO spots_worker;
GRANT DELETE ON "push_subscription" TO spots_worker;

-- The app's role does not read the private key. The platform's does, for backups.
ALTER TABLE "push_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "push_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY platform ON "push_key" FOR SELECT TO spots_platform USING (true);
CREATE POLICY signing ON "push_key" TO spots_worker USING (true) WITH CHECK (true);
GRANT SELECT ON "push_key" TO spots_platform;
GRANT SELECT, INSERT, UPDATE ON "push_key" TO spots_worker;

GRANT CREATE ON SCHEMA public TO spots_platform;
SET LOCAL ROLE spots_platform;

/* The public half of the key; null before a worker has started. */
CREATE FUNCTION push_public_key() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN (SELECT k.public_key FROM push_key k WHERE k.id = 1);
END $$;

/* Of these sessions of people of a business, those that are open. It tells nothing of a session but that. */
CREATE FUNCTION open_sessions(of_business uuid, of_sessions uuid[], of_at timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT s.id FROM session s
  WHERE s.id = ANY (of_sessions) AND s.expires_at > of_at
    AND EXISTS (SELECT FROM member m WHERE m.business_id = of_business AND m.user_id = s.user_id AND m.left_at IS NULL);
END $$;

/* The businesses with deliveries that are due, or whose sender died. Suspended ones are left out. */
CREATE FUNCTION businesses_with_deliveries_due(of_at timestamptz) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY SELECT b.id FROM business b
  WHERE EXISTS (SELECT FROM notification_delivery d WHERE d.business_id = b.id
      AND ((d.status = 'waiting' AND d.due_at <= of_at) OR (d.status = 'sending' AND d.claimed_until <= of_at)))
    AND NOT EXISTS (SELECT FROM business_suspension s WHERE s.business_id = b.id AND s.lifted_at IS NULL);
END $$;

REVOKE ALL ON FUNCTION push_public_key(), open_sessions(uuid, uuid[], timestamptz), businesses_with_deliveries_due(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION push_public_key() TO spots_app;
GRANT EXECUTE ON FUNCTION open_sessions(uuid, uuid[], timestamptz), businesses_with_deliveries_due(timestamptz) TO spots_worker;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM spots_platform;
