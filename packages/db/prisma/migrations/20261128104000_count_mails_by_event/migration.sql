-- How many mails a business and its members caused lately is counted from the events that caused them.
CREATE INDEX event_causes_mail ON "event" (business_id, type, at)
  WHERE type IN ('invitation.sent', 'comment.written', 'thread.opened', 'thread.changed');
