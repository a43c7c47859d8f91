[assembly: Module("DeskImport", "粘贴和导入", Description = "把网页、Word 文档或粘贴的文字变成草稿；迁移旧网站的内容", Category = "内容")]
