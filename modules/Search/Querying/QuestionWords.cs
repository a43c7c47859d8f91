using System.Collections.Frozen;

namespace PanjinPropertyCms.Search.Querying;

/// <summary>Words that make a question, not a subject: 物业不走怎么办 is about 物业 and 不走. They lift a hit, they never prevent one.</summary>
internal static class QuestionWords
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(
        "的", "了", "吗", "呢", "吧", "啊", "是", "有", "在", "和", "与", "或", "及", "就", "都", "也", "我", "你", "他", "它", "把", "被", "要", "能", "会", "不",
        "怎么", "怎么办", "怎样", "怎么样", "如何", "咋办", "咋", "什么", "为什么", "啥", "哪些", "哪个", "哪里", "谁", "多少", "多久", "几", "几天",
        "是否", "能否", "可否", "可以", "能不能", "可不可以", "有没有", "是不是", "需要", "应该", "应当", "我们", "他们", "你们", "请问", "关于", "有关",
        "相关", "规定", "问题", "情况", "一个", "这个", "那个", "以及", "或者", "还是", "如果", "办", "合法", "违法", "处理");

    internal static bool Contains(string word) => All.Contains(word);
}
