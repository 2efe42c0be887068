package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** The kind of channel on which a contact is reached. */
@Description("The kind of channel on which a contact is reached.")
public enum ChannelKind {
    @Description("Phone (电话).")
    PHONE,
    @Description("WeChat (微信).")
    WECHAT,
    @Description("QQ.")
    QQ,
    @Description("E-mail.")
    EMAIL
}
