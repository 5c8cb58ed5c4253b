/// The ledger of what is owed to whom, and the postman who works it off.
///
/// In the order of a mail's life: a consumer [Ledger#owe]s a [Notice] (no more than writing rows);
/// a [Postman] claims a due [Delivery], finds the person, writes the letter and gives it to the
/// mailer; [Delivery] holds the rules of what becomes of an [Attempt]. A row never holds an
/// address.
@NullMarked
package fi.otverkko.notification.delivery;

import org.jspecify.annotations.NullMarked;
