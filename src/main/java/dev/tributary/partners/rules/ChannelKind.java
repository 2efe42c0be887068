package dev.tributary.partners.rules;

import org.eclipse.microprofile.graphql.Description;

/** By what a contact is reached. */
@Description("By what a contact is reached.")
public enum ChannelKind {
    @Description("By phone (电话).")
    PHONE,
    @Description("By WeChat (微信).")
    WECHAT,
    @Description("By QQ.")
    QQ,
    @Description("By e-mail.")
    EMAIL
}
