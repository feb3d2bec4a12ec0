-- CreateIndex
CREATE INDEX "revision_attachments_idx" ON "revision" USING GIN ("attachments" jsonb_path_ops);
