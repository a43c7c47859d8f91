using PanjinPropertyCms.Presentation.Errors;

namespace PanjinPropertyCms.Web.Errors;

/// <summary>What error pages say, by status.</summary>
internal static class ErrorTexts
{
    internal static ErrorPageModel Of(int status, string? requestId) => status switch
    {
        400 => new(status, "这个请求有些不对", "可能是表单停留太久已经过期，或网址不完整。请返回上一页刷新后再试，您填写的内容不会因此丢失。", null),
        401 => new(status, "请先登录", "这一页需要登录后才能打开。", null),
        403 => new(status, "您没有打开这一页的权限", "如果工作需要，请联系系统管理员开通。", null),
        404 => new(status, "没有找到这一页", "网址可能输错了，或内容已经换了地方。可以在下面搜一搜，或从栏目进入。", null),
        405 => new(status, "这个网址不能这样使用", "请从页面上的按钮或链接进入。", null),
        410 => new(status, "这一页已经撤下", "内容已不再公开。可以在下面搜一搜有没有新的版本。", null),
        413 => new(status, "内容太大了", "一次最多上传 20 MB。请把大图和附件另外放进媒体库，只上传正文。", null),
        429 => new(status, "操作太快了", "请等一分钟再试。您填写的内容还在上一页。", null),
        >= 500 => new(status, "网站出了点问题", "不是您的操作有误。请稍后再试；如果一直这样，请把下面的编号告诉我们。", requestId),
        _ => new(status, "这个请求没有办成", "请返回上一页再试。", null),
    };
}
