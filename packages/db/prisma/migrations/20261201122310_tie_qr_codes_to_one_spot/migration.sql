-- CreateIndex
CREATE INDEX "channel_business_id_spot_id_idx" ON "channel"("business_id", "spot_id");

-- A channel asks at a spot, which has its stage and touchpoint, or at a stage and perhaps its touchpoint, or at nothing.
ALTER TABLE "channel" ADD CONSTRAINT "channel_at_one_place" CHECK (spot_id IS NULL OR (stage_id IS NULL AND touchpoint_id IS NULL));
