select undeclare('accepted_price');

select audit('accepted_price', 'Order', 'order_id');
