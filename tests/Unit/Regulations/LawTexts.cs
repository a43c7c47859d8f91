using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Unit.Regulations;

/// <summary>Texts written for these tests, in the manner of real ones and with their traps.</summary>
internal static class LawTexts
{
    public const string ShortLaw = """
        示例市物业服务条例
        （2020年3月1日示例市人民代表大会常务委员会通过　2023年5月6日修正）
        目　录
        第一章　总　则
        第二章　物业服务
        第一节　合同
        附　则
        第一章　总　则
        第一条　为了规范物业服务，制定本条例。
        第二条　本条例所称业主，包括：
        （一）房屋所有权人；
        （二）下列人员：
        1．已经合法占有房屋的买受人；
        2．因继承取得房屋的人。
        前款第二项规定的人员应当登记。
        第二章　物业服务
        第一节　合同
        第三条　合同应当采用书面形式。
        第三条之一　合同期限不得超过五年。
        附　则
        第四条　本条例自2021年1月1日起施行。《示例市住宅小区管理办法》同时废止。
        """;

    public const string Notice = """
        关于印发《示例市清洁楼道行动方案》的通知
        各街道办事处：
        现将《示例市清洁楼道行动方案》印发给你们。
        示例市住房局　　示例市司法局
        2024年6月5日
        示例市清洁楼道行动方案
        为改善楼道环境，制定本方案。
        一、总体目标
        到年底楼道整洁。
        二、工作任务
        (一)排查
        1.逐栋排查堆物。(牵头单位:市住房局)
        2.建立台账。
        (二)清理
        3.集中清理。
        三、有关要求
        按月报送。本方案有效期至2027年12月31日。
        """;

    public static LawText Parse(string text, string title = "") => LawParser.Parse(title, SourceText.FromPlain(text));

    public static string[] Anchors(LawText law, PieceKind kind) => [.. law.Pieces.Where(p => p.Kind == kind).Select(p => p.Anchor)];

    public static string Joined(LawText law) => string.Concat(law.Pieces.Select(p => law.Slice(p).ToString()));
}
