[assembly: Module("Media", "媒体库", Description = "附件和图片：核对内容后入库，按名称引用，图片重新编码、去掉隐藏信息", Category = "内容", AlwaysOn = true)]
