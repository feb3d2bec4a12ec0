-- CreateIndex
CREATE INDEX "decision_org_id_decided_at_idx" ON "decision"("org_id", "decided_at");

-- CreateIndex
CREATE INDEX "release_communication_id_idx" ON "release"("communication_id");
