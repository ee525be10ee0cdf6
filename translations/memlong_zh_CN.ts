<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="zh_CN">
 <context>
  <name>MemLong</name>
  <message>
   <source>What goes wrong cannot be logged.</source>
   <translation>无法记录错误日志。</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <source>memory</source>
   <translation>记忆</translation>
  </message>
  <message>
   <source>indexing</source>
   <translation>索引</translation>
  </message>
  <message>
   <source>reading</source>
   <translation>读取</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>等待中</translation>
  </message>
  <message>
   <source>remembering</source>
   <translation>正在记忆</translation>
  </message>
  <message>
   <source>starting</source>
   <translation>正在开始</translation>
  </message>
  <message>
   <source>{seconds} s left</source>
   <translation>剩余 {seconds} 秒</translation>
  </message>
  <message>
   <source>{minutes} min left</source>
   <translation>剩余 {minutes} 分钟</translation>
  </message>
  <message>
   <source>{hours} h {minutes} min left</source>
   <translation>剩余 {hours} 小时 {minutes} 分钟</translation>
  </message>
  <message>
   <source>{reason} It can still be read here.</source>
   <translation>{reason}仍可在此阅读。</translation>
  </message>
  <message>
   <source>No text</source>
   <translation>没有文本</translation>
  </message>
  <message>
   <source>Read {done}/{total}</source>
   <translation>已读取 {done}/{total}</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>已读取</translation>
  </message>
  <message>
   <source>The text of every page is known.</source>
   <translation>所有页面的文本均已读取。</translation>
  </message>
  <message>
   <source>The text of the pages, for search and questions.</source>
   <translation>页面的文本，用于搜索和提问。</translation>
  </message>
  <message>
   <source>Reading</source>
   <translation>读取</translation>
  </message>
  <message>
   <source>Recognising</source>
   <translation>正在识别</translation>
  </message>
  <message>
   <source>New index</source>
   <translation>新索引</translation>
  </message>
  <message>
   <source>{0}. Until it is done, passages are found with the index there is.</source>
   <translation>{0}。完成之前，仍用现有索引查找段落。</translation>
  </message>
  <message>
   <source>Questions are answered from the whole document.</source>
   <translation>根据整个文档回答问题。</translation>
  </message>
  <message>
   <source>Index ready</source>
   <translation>索引就绪</translation>
  </message>
  <message>
   <source>Finds the passages that answer a question. Questions use what is there so far.</source>
   <translation>查找能回答问题的段落。提问时使用目前已有的部分。</translation>
  </message>
  <message>
   <source>Index</source>
   <translation>索引</translation>
  </message>
  <message>
   <source>No memory</source>
   <translation>没有记忆</translation>
  </message>
  <message>
   <source>No memory of this document is kept.</source>
   <translation>未保留此文档的记忆。</translation>
  </message>
  <message>
   <source>{count} tokens are remembered on disk.</source>
   <translation>磁盘上已记忆 {count} 个词元。</translation>
  </message>
  <message>
   <source>Memory complete</source>
   <translation>记忆完整</translation>
  </message>
  <message>
   <source>What the model remembers of this document between sessions.</source>
   <translation>模型在各次使用之间记住的此文档内容。</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>记忆</translation>
  </message>
  <message>
   <source>{stage} failed</source>
   <translation>{stage}失败</translation>
  </message>
  <message>
   <source>off</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>done</source>
   <translation>完成</translation>
  </message>
  <message>
   <source>{stage} failed at {count}</source>
   <translation>{stage}在 {count} 处失败</translation>
  </message>
  <message>
   <source>{stage} paused at {count}</source>
   <translation>{stage}暂停于 {count}</translation>
  </message>
  <message>
   <source>{stage} stopped at {count}</source>
   <translation>{stage}停止于 {count}</translation>
  </message>
  <message>
   <source>{stage} waiting at {count}</source>
   <translation>{stage}等待于 {count}</translation>
  </message>
  <message>
   <source>{done} of {total} pages</source>
   <translation>{done}/{total} 页</translation>
  </message>
  <message>
   <source>{done} of {total} passages</source>
   <translation>{done}/{total} 个段落</translation>
  </message>
  <message>
   <source>{done} of {total} sections</source>
   <translation>{done}/{total} 节</translation>
  </message>
  <message>
   <source>{done} of {total} tokens</source>
   <translation>{done}/{total} 个词元</translation>
  </message>
  <message>
   <source>tok</source>
   <translation>词元</translation>
  </message>
  <message>
   <source>pages</source>
   <translation>页</translation>
  </message>
  <message>
   <source>passages</source>
   <translation>段落</translation>
  </message>
  <message>
   <source>Something went wrong in MemLong.</source>
   <translation>MemLong 出现问题。</translation>
  </message>
  <message>
   <source>{problem} Reading still works.</source>
   <translation>{problem}仍可阅读。</translation>
  </message>
  <message>
   <source>The models are being fetched; questions can be asked when they are here.</source>
   <translation>正在下载模型；下载完成后即可提问。</translation>
  </message>
  <message>
   <source>One moment: the book is being added to the library.</source>
   <translation>请稍候：正在将此书加入书库。</translation>
  </message>
  <message>
   <source>Summary failed</source>
   <translation>摘要失败</translation>
  </message>
  <message>
   <source>Each section is read once, so that it can be summed up. Questions go first.</source>
   <translation>每一节都会读一遍，以便生成摘要。提问优先。</translation>
  </message>
  <message>
   <source>Summary waiting</source>
   <translation>摘要等待中</translation>
  </message>
  <message>
   <source>Summary {0}</source>
   <translation>摘要 {0}</translation>
  </message>
  <message>
   <source>Summary held at {0}</source>
   <translation>摘要暂停于 {0}</translation>
  </message>
  <message>
   <source>Nothing in this document is close to the question.</source>
   <translation>这份文档中没有与问题相近的内容。</translation>
  </message>
  <message>
   <source>Nothing in these documents is close to the question.</source>
   <translation>这些文档中没有与问题相近的内容。</translation>
  </message>
  <message>
   <source>The model gave no answer. The nearest passages are below.</source>
   <translation>模型没有给出回答。最接近的段落列在下面。</translation>
  </message>
  <message>
   <source>Nothing in “{0}” is close.</source>
   <translation>《{0}》中没有相近的内容。</translation>
  </message>
  <message>
   <source>“{0}” has not been read yet.</source>
   <translation>《{0}》尚未读取。</translation>
  </message>
  <message>
   <source>Of what was said before, the last {0} of {1} questions were read with this one.</source>
   <translation>之前的对话中，最近的 {0} 个问题（共 {1} 个）与此问题一起读取。</translation>
  </message>
  <message>
   <source>Memory was short: the answer ends early.</source>
   <translation>内存不足：回答提前结束。</translation>
  </message>
  <message>
   <source>Memory was short: the prompt was cut to {0} tokens.</source>
   <translation>内存不足：提示词被缩减到 {0} 个词元。</translation>
  </message>
  <message>
   <source>Memory was short: {0} chunks of the document's memory were read.</source>
   <translation>内存不足：只读取了文档的 {0} 个记忆块。</translation>
  </message>
  <message>
   <source>The graphics card was full: the answer was written on the processor.</source>
   <translation>显卡内存已满：回答由处理器写成。</translation>
  </message>
  <message>
   <source>The question and its passages were sent to {0}; memory cannot be read there.</source>
   <translation>问题及其段落已发送到 {0}；那里无法读取记忆。</translation>
  </message>
  <message>
   <source>The answer ends early.</source>
   <translation>回答提前结束。</translation>
  </message>
  <message>
   <source>An access token is only sent over an encrypted connection.</source>
   <translation>访问令牌只会通过加密连接发送。</translation>
  </message>
  <message>
   <source>Set a mirror whose address begins with https.</source>
   <translation>请设置地址以 https 开头的镜像。</translation>
  </message>
  <message>
   <source>The mirror's address is none.</source>
   <translation>镜像地址无效。</translation>
  </message>
  <message>
   <source>Check it in the settings.</source>
   <translation>请在设置中检查。</translation>
  </message>
  <message>
   <source>The hub has this model only in a form that may hold programs, not as safetensors.</source>
   <translation>模型库中只有可能含有程序的形式，没有 safetensors。</translation>
  </message>
  <message>
   <source>Convert it to safetensors on a computer you trust, then choose its folder.</source>
   <translation>请在可信的电脑上转换为 safetensors，然后选择其文件夹。</translation>
  </message>
  <message>
   <source>The hub does not say what the files of this model have to be.</source>
   <translation>模型库没有说明该模型的文件应有的样子。</translation>
  </message>
  <message>
   <source>Choose another mirror.</source>
   <translation>请选择其他镜像。</translation>
  </message>
  <message>
   <source>The server's certificate is not accepted: somebody may stand in between.</source>
   <translation>服务器证书未被接受：可能有人从中拦截。</translation>
  </message>
  <message>
   <source>Check this computer's clock, and whether the network wants you to sign in first.</source>
   <translation>请检查本机时钟，以及网络是否要求先登录。</translation>
  </message>
  <message>
   <source>The proxy of this network does not let the download through.</source>
   <translation>此网络的代理不允许下载。</translation>
  </message>
  <message>
   <source>Check the proxy in the system's settings, or set a mirror.</source>
   <translation>请检查系统设置中的代理，或设置镜像。</translation>
  </message>
  <message>
   <source>The model hub cannot be reached.</source>
   <translation>无法连接模型库。</translation>
  </message>
  <message>
   <source>Check the connection to the internet and try again; what has come is kept.</source>
   <translation>请检查网络连接后重试；已下载的部分会保留。</translation>
  </message>
  <message>
   <source>The download cannot be written.</source>
   <translation>无法写入下载内容。</translation>
  </message>
  <message>
   <source>Check the models folder.</source>
   <translation>请检查模型文件夹。</translation>
  </message>
  <message>
   <source>Free {0} MB and try again; what has come is kept.</source>
   <translation>请腾出 {0} MB 后重试；已下载的部分会保留。</translation>
  </message>
  <message>
   <source>Free some space and try again; what has come is kept.</source>
   <translation>请腾出一些空间后重试；已下载的部分会保留。</translation>
  </message>
  <message>
   <source>The hub has no such model or file any more.</source>
   <translation>模型库中已没有该模型或文件。</translation>
  </message>
  <message>
   <source>Choose another mirror, or another model.</source>
   <translation>请选择其他镜像或其他模型。</translation>
  </message>
  <message>
   <source>The hub asks for a pause: too many downloads from this network.</source>
   <translation>模型库要求暂停：此网络的下载过多。</translation>
  </message>
  <message>
   <source>Try again in some minutes; what has come is kept.</source>
   <translation>请几分钟后重试；已下载的部分会保留。</translation>
  </message>
  <message>
   <source>The hub has trouble of its own.</source>
   <translation>模型库自身出现故障。</translation>
  </message>
  <message>
   <source>Try again later; what has come is kept.</source>
   <translation>请稍后重试；已下载的部分会保留。</translation>
  </message>
  <message>
   <source>The hub gave no usable answer.</source>
   <translation>模型库没有给出可用的应答。</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation>请稍后重试。</translation>
  </message>
  <message>
   <source>A web page came instead of the model: this network may want you to sign in first.</source>
   <translation>收到的是网页而不是模型：此网络可能要求先登录。</translation>
  </message>
  <message>
   <source>Open a web browser, sign in, and try again; or check the mirror in the settings.</source>
   <translation>请打开浏览器登录后重试；或在设置中检查镜像。</translation>
  </message>
  <message>
   <source>{0} is not the file it should be: it was damaged on the way, or replaced.</source>
   <translation>{0} 不是应有的文件：它在传输中损坏或被替换。</translation>
  </message>
  <message>
   <source>Try again, or choose another mirror.</source>
   <translation>请重试，或选择其他镜像。</translation>
  </message>
  <message>
   <source>This model is given only to those who accepted its terms.</source>
   <translation>只有接受其条款的人才能获得此模型。</translation>
  </message>
  <message>
   <source>Accept them on the model's page, then enter an access token of your account there.</source>
   <translation>请在模型页面接受条款，然后输入您在那里的账户的访问令牌。</translation>
  </message>
  <message>
   <source>Your account there may not have this model yet.</source>
   <translation>您在那里的账户尚不能获得此模型。</translation>
  </message>
  <message>
   <source>Accept the terms on the model's page; its makers may take a while to agree.</source>
   <translation>请在模型页面接受条款；制作者可能需要一些时间批准。</translation>
  </message>
  <message>
   <source>The hub does not know this access token.</source>
   <translation>模型库不认识此访问令牌。</translation>
  </message>
  <message>
   <source>Copy it again from your account's settings there; it needs the right to read.</source>
   <translation>请从您在那里的账户设置中重新复制；它需要读取权限。</translation>
  </message>
  <message>
   <source>MemLong was started offline, so the other engine is not asked.</source>
   <translation>MemLong 以离线方式启动，因此不会询问另一引擎。</translation>
  </message>
  <message>
   <source>Start it without --offline, or let the model here answer.</source>
   <translation>请不带 --offline 启动，或让本机模型回答。</translation>
  </message>
  <message>
   <source>A key is only sent over an encrypted connection.</source>
   <translation>密钥只会通过加密连接发送。</translation>
  </message>
  <message>
   <source>Use an address that begins with https.</source>
   <translation>请使用以 https 开头的地址。</translation>
  </message>
  <message>
   <source>The engine at {0} cannot be reached.</source>
   <translation>无法连接 {0} 上的引擎。</translation>
  </message>
  <message>
   <source>The engine at {0} failed.</source>
   <translation>{0} 上的引擎出错了。</translation>
  </message>
  <message>
   <source>The engine at {0} has not said anything for too long.</source>
   <translation>{0} 上的引擎太久没有应答。</translation>
  </message>
  <message>
   <source>The engine at {0} does not accept the key.</source>
   <translation>{0} 上的引擎不接受该密钥。</translation>
  </message>
  <message>
   <source>The engine at {0} has no model called “{1}”.</source>
   <translation>{0} 上的引擎没有名为“{1}”的模型。</translation>
  </message>
  <message>
   <source>The engine at {0} has too much to do.</source>
   <translation>{0} 上的引擎太忙。</translation>
  </message>
  <message>
   <source>The engine at {0} does not take the question: {1}</source>
   <translation>{0} 上的引擎不接受该问题：{1}</translation>
  </message>
  <message>
   <source>What {0} sends is no answer of such an engine.</source>
   <translation>{0} 发来的不是此类引擎的应答。</translation>
  </message>
  <message>
   <source>The certificate of {0} is not accepted: somebody may stand in between.</source>
   <translation>{0} 的证书未被接受：可能有人从中拦截。</translation>
  </message>
  <message>
   <source>The connection to {0} broke.</source>
   <translation>与 {0} 的连接中断。</translation>
  </message>
  <message>
   <source>{0} wants to send the question on to another address; that was not done.</source>
   <translation>{0} 想把问题转发到其他地址；未照做。</translation>
  </message>
  <message>
   <source>Ask again.</source>
   <translation>请再问一次。</translation>
  </message>
  <message>
   <source>Ask again in a while.</source>
   <translation>请稍后再问。</translation>
  </message>
  <message>
   <source>Ask again, or let the model here answer.</source>
   <translation>请再问一次，或让本机模型回答。</translation>
  </message>
  <message>
   <source>It may be loading its model: ask again in a while, or let the model here answer.</source>
   <translation>它可能正在加载模型：请稍后再问，或让本机模型回答。</translation>
  </message>
  <message>
   <source>Look into its log, or ask again.</source>
   <translation>请查看其日志，或再问一次。</translation>
  </message>
  <message>
   <source>Check its address and whether it runs, or let the model here answer.</source>
   <translation>请检查其地址以及是否在运行，或让本机模型回答。</translation>
  </message>
  <message>
   <source>Check this computer's clock and the address.</source>
   <translation>请检查本机时钟和地址。</translation>
  </message>
  <message>
   <source>Enter the key that it expects.</source>
   <translation>请输入它所要求的密钥。</translation>
  </message>
  <message>
   <source>Enter the name that the model has there.</source>
   <translation>请输入模型在那里的名称。</translation>
  </message>
  <message>
   <source>Enter the address of the engine itself.</source>
   <translation>请输入引擎本身的地址。</translation>
  </message>
  <message>
   <source>The address has to end where the engine's interface begins, often with /v1.</source>
   <translation>地址必须以引擎接口的起点结尾，通常是 /v1。</translation>
  </message>
  <message>
   <source>There is no file {0}.</source>
   <translation>没有文件 {0}。</translation>
  </message>
  <message>
   <source>It may have been moved or renamed.</source>
   <translation>它可能已被移动或改名。</translation>
  </message>
  <message>
   <source>Check its name.</source>
   <translation>请检查文件名。</translation>
  </message>
  <message>
   <source>{0} may not be read.</source>
   <translation>没有读取 {0} 的权限。</translation>
  </message>
  <message>
   <source>Check the permissions of the file.</source>
   <translation>请检查文件的权限。</translation>
  </message>
  <message>
   <source>{0} cannot be read.</source>
   <translation>无法读取 {0}。</translation>
  </message>
  <message>
   <source>Check its name, its permissions and the disk that it is on.</source>
   <translation>请检查文件名、权限以及所在的磁盘。</translation>
  </message>
  <message>
   <source>Check that it still exists and that you may read it.</source>
   <translation>请确认它仍然存在并且您有权读取。</translation>
  </message>
  <message>
   <source>{0} is encrypted.</source>
   <translation>{0} 已加密。</translation>
  </message>
  <message>
   <source>Enter its password.</source>
   <translation>请输入密码。</translation>
  </message>
  <message>
   <source>The password does not open {0}.</source>
   <translation>该密码无法打开 {0}。</translation>
  </message>
  <message>
   <source>Check it, try again.</source>
   <translation>请检查后重试。</translation>
  </message>
  <message>
   <source>{0} is damaged: {1}.</source>
   <translation>{0} 已损坏：{1}。</translation>
  </message>
  <message>
   <source>Get the file again, or open it in another program and save a copy.</source>
   <translation>请重新获取该文件，或用其他程序打开并另存一份。</translation>
  </message>
  <message>
   <source>Try once more, get the file again, or save a copy of it in another program.</source>
   <translation>请再试一次、重新获取该文件，或用其他程序另存一份。</translation>
  </message>
  <message>
   <source>Try again; if it happens again, the file is probably damaged.</source>
   <translation>请重试；如果再次发生，文件很可能已损坏。</translation>
  </message>
  <message>
   <source>Get the file again.</source>
   <translation>请重新获取该文件。</translation>
  </message>
  <message>
   <source>{0} cannot be read: its process told of something that is not its.</source>
   <translation>无法读取 {0}：其进程返回了不属于它的内容。</translation>
  </message>
  <message>
   <source>{0} is a folder.</source>
   <translation>{0} 是一个文件夹。</translation>
  </message>
  <message>
   <source>Open a document inside it.</source>
   <translation>请打开其中的文档。</translation>
  </message>
  <message>
   <source>{0} is no regular file.</source>
   <translation>{0} 不是普通文件。</translation>
  </message>
  <message>
   <source>{0} is no document but a device or a pipe.</source>
   <translation>{0} 不是文档，而是设备或管道。</translation>
  </message>
  <message>
   <source>Choose a document.</source>
   <translation>请选择一个文档。</translation>
  </message>
  <message>
   <source>Choose a file.</source>
   <translation>请选择一个文件。</translation>
  </message>
  <message>
   <source>{0} is empty.</source>
   <translation>{0} 是空文件。</translation>
  </message>
  <message>
   <source>Get the file again: it may not have been copied whole.</source>
   <translation>请重新获取该文件：它可能没有完整复制。</translation>
  </message>
  <message>
   <source>{0} is {1}, which cannot be read here.</source>
   <translation>{0} 是{1}，这里无法读取。</translation>
  </message>
  <message>
   <source>Save it as DOCX or PDF and open that.</source>
   <translation>请另存为 DOCX 或 PDF 再打开。</translation>
  </message>
  <message>
   <source>Convert it to EPUB or PDF and open that.</source>
   <translation>请转换为 EPUB 或 PDF 再打开。</translation>
  </message>
  <message>
   <source>Convert it to PDF and open that.</source>
   <translation>请转换为 PDF 再打开。</translation>
  </message>
  <message>
   <source>Save it as PDF and open that.</source>
   <translation>请另存为 PDF 再打开。</translation>
  </message>
  <message>
   <source>Unpack it and open the document inside.</source>
   <translation>请解压后打开其中的文档。</translation>
  </message>
  <message>
   <source>Put pictures of pages into a PDF or CBZ and open that.</source>
   <translation>请把页面图片放入 PDF 或 CBZ 再打开。</translation>
  </message>
  <message>
   <source>{0} is an archive without a readable document.</source>
   <translation>{0} 是不含可读文档的压缩包。</translation>
  </message>
  <message>
   <source>{0} is a spreadsheet or presentation.</source>
   <translation>{0} 是电子表格或演示文稿。</translation>
  </message>
  <message>
   <source>{0} is locked by digital rights management.</source>
   <translation>{0} 受数字版权管理保护。</translation>
  </message>
  <message>
   <source>Only the shop's own program can open it.</source>
   <translation>只有书店自己的程序才能打开它。</translation>
  </message>
  <message>
   <source>{0} is no document that can be read here.</source>
   <translation>{0} 不是这里能读取的文档。</translation>
  </message>
  <message>
   <source>Readable are PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX, HTML, Markdown and text.</source>
   <translation>可读取 PDF、EPUB、MOBI、FB2、XPS、CBZ、DOCX、HTML、Markdown 和纯文本。</translation>
  </message>
  <message>
   <source>{0} is named {1} but contains {2}.</source>
   <translation>{0} 的扩展名是 {1}，内容却是{2}。</translation>
  </message>
  <message>
   <source>The download may have failed: get the file again.</source>
   <translation>下载可能失败了：请重新获取该文件。</translation>
  </message>
  <message>
   <source>Get the file again, or rename it to .txt if it is meant to be text.</source>
   <translation>请重新获取该文件；如果它本来就是文本，请把扩展名改为 .txt。</translation>
  </message>
  <message>
   <source>{0} is a text of more than {1} MB.</source>
   <translation>{0} 是超过 {1} MB 的文本。</translation>
  </message>
  <message>
   <source>Split it into parts.</source>
   <translation>请把它拆分成几部分。</translation>
  </message>
  <message>
   <source>{0} holds no text.</source>
   <translation>{0} 不含文本。</translation>
  </message>
  <message>
   <source>{0} has no pages.</source>
   <translation>{0} 没有页面。</translation>
  </message>
  <message>
   <source>There is nothing to read.</source>
   <translation>没有可读的内容。</translation>
  </message>
  <message>
   <source>{0} is damaged: its pages cannot be read.</source>
   <translation>{0} 已损坏：无法读取其页面。</translation>
  </message>
  <message>
   <source>Page {0} is damaged and cannot be shown.</source>
   <translation>第 {0} 页已损坏，无法显示。</translation>
  </message>
  <message>
   <source>{0} is not opened: {1}.</source>
   <translation>不打开 {0}：{1}。</translation>
  </message>
  <message>
   <source>{0} would unpack to far more than a document holds.</source>
   <translation>{0} 解压后的大小远超一个文档应有的大小。</translation>
  </message>
  <message>
   <source>{0} holds a file that would unpack to far more than a document holds.</source>
   <translation>{0} 中有一个文件解压后远超一个文档应有的大小。</translation>
  </message>
  <message>
   <source>It may have been made to do harm: do not unpack it.</source>
   <translation>它可能是为了造成危害而制作的：请勿解压。</translation>
  </message>
  <message>
   <source>{0} was changed while it was being read.</source>
   <translation>{0} 在读取时被修改了。</translation>
  </message>
  <message>
   <source>{0} was deleted or moved while it was being read.</source>
   <translation>{0} 在读取时被删除或移动了。</translation>
  </message>
  <message>
   <source>The file became shorter while it was read.</source>
   <translation>文件在读取时变短了。</translation>
  </message>
  <message>
   <source>Open it again.</source>
   <translation>请重新打开。</translation>
  </message>
  <message>
   <source>Put it back, or open it from where it is now.</source>
   <translation>请把它放回原处，或从现在的位置打开。</translation>
  </message>
  <message>
   <source>The name of this file or folder is not valid text.</source>
   <translation>该文件或文件夹的名称不是有效文本。</translation>
  </message>
  <message>
   <source>The file's name or folder holds bytes that are no text.</source>
   <translation>文件名或其所在文件夹含有非文本字节。</translation>
  </message>
  <message>
   <source>Rename it, then open it again.</source>
   <translation>请改名后重新打开。</translation>
  </message>
  <message>
   <source>Rename it.</source>
   <translation>请改名。</translation>
  </message>
  <message>
   <source>The text claims to be {0} but is not.</source>
   <translation>文本自称是 {0} 编码，但并不是。</translation>
  </message>
  <message>
   <source>Save it again as UTF-8.</source>
   <translation>请以 UTF-8 重新保存。</translation>
  </message>
  <message>
   <source>There is no room to draw page {0}.</source>
   <translation>没有空间绘制第 {0} 页。</translation>
  </message>
  <message>
   <source>There is no room to draw pages.</source>
   <translation>没有空间绘制页面。</translation>
  </message>
  <message>
   <source>Free some space in the folder for temporary files.</source>
   <translation>请在临时文件夹中腾出一些空间。</translation>
  </message>
  <message>
   <source>Only a copy of a PDF can hold notes.</source>
   <translation>只有 PDF 的副本才能包含笔记。</translation>
  </message>
  <message>
   <source>Export them as Markdown instead.</source>
   <translation>请改为导出为 Markdown。</translation>
  </message>
  <message>
   <source>The copy cannot be written.</source>
   <translation>无法写入副本。</translation>
  </message>
  <message>
   <source>No copy can be written: the document is damaged.</source>
   <translation>无法写入副本：文档已损坏。</translation>
  </message>
  <message>
   <source>Its notes can be exported as Markdown.</source>
   <translation>其笔记可以导出为 Markdown。</translation>
  </message>
  <message>
   <source>The copy stays locked.</source>
   <translation>副本仍处于锁定状态。</translation>
  </message>
  <message>
   <source>Open the document again.</source>
   <translation>请重新打开文档。</translation>
  </message>
  <message>
   <source>{0} cannot be written.</source>
   <translation>无法写入 {0}。</translation>
  </message>
  <message>
   <source>Choose another folder, or free some space.</source>
   <translation>请选择其他文件夹，或腾出一些空间。</translation>
  </message>
  <message>
   <source>This is the original itself, which is never changed.</source>
   <translation>这是原文件本身，永远不会被改动。</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>请选择其他名称。</translation>
  </message>
  <message>
   <source>It holds no text to search or ask.</source>
   <translation>其中没有可搜索或可提问的文本。</translation>
  </message>
  <message>
   <source>Its pages are pictures, and no text was recognised in them.</source>
   <translation>其页面是图片，且未识别出文本。</translation>
  </message>
  <message>
   <source>Its pages are pictures: install Tesseract (tesseract-ocr) and open it again, and their text is recognised, to be searched and asked.</source>
   <translation>其页面是图片：请安装 Tesseract（tesseract-ocr）后重新打开，即可识别文本，用于搜索和提问。</translation>
  </message>
  <message>
   <source>It can still be read here.</source>
   <translation>仍可在此阅读。</translation>
  </message>
  <message>
   <source>it needs more memory than a document may use</source>
   <translation>它需要的内存超过了一个文档的限度</translation>
  </message>
  <message>
   <source>its archive is broken</source>
   <translation>其压缩包已损坏</translation>
  </message>
  <message>
   <source>it cannot be read</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <source>reading it failed again and again</source>
   <translation>多次读取均失败</translation>
  </message>
  <message>
   <source>it is named {0} but does not begin like one</source>
   <translation>扩展名是 {0}，但内容开头不符</translation>
  </message>
  <message>
   <source>a rich text (RTF) file</source>
   <translation>RTF 文件</translation>
  </message>
  <message>
   <source>a compiled help (CHM) file</source>
   <translation>CHM 帮助文件</translation>
  </message>
  <message>
   <source>an old Office file</source>
   <translation>旧版 Office 文件</translation>
  </message>
  <message>
   <source>a DjVu file</source>
   <translation>DjVu 文件</translation>
  </message>
  <message>
   <source>a PostScript file</source>
   <translation>PostScript 文件</translation>
  </message>
  <message>
   <source>a RAR archive</source>
   <translation>RAR 压缩包</translation>
  </message>
  <message>
   <source>a 7z archive</source>
   <translation>7z 压缩包</translation>
  </message>
  <message>
   <source>a gzip archive</source>
   <translation>gzip 压缩包</translation>
  </message>
  <message>
   <source>a picture</source>
   <translation>图片</translation>
  </message>
  <message>
   <source>a web page</source>
   <translation>网页</translation>
  </message>
  <message>
   <source>plain text</source>
   <translation>纯文本</translation>
  </message>
  <message>
   <source>its parts lie over each other</source>
   <translation>其各部分相互重叠</translation>
  </message>
  <message>
   <source>it names files outside itself</source>
   <translation>它指向自身之外的文件</translation>
  </message>
  <message>
   <source>The data folder cannot be used.</source>
   <translation>无法使用数据文件夹。</translation>
  </message>
  <message>
   <source>Check the disk, then retry.</source>
   <translation>请检查磁盘后重试。</translation>
  </message>
  <message>
   <source>Another program keeps {0} locked.</source>
   <translation>另一个程序锁定了 {0}。</translation>
  </message>
  <message>
   <source>Close other MemLong windows or programs that use the data folder, then retry.</source>
   <translation>请关闭其他 MemLong 窗口或使用数据文件夹的程序，然后重试。</translation>
  </message>
  <message>
   <source>The file {0} in the data folder is damaged.</source>
   <translation>数据文件夹中的文件 {0} 已损坏。</translation>
  </message>
  <message>
   <source>What it held is read anew from the document when it is opened again.</source>
   <translation>重新打开文档时，其内容会重新读取。</translation>
  </message>
  <message>
   <source>Put a copy of it back: Restore the library, in the menu.</source>
   <translation>请恢复一份副本：菜单中的“恢复书库”。</translation>
  </message>
  <message>
   <source>The file {0} was written by a newer version of MemLong.</source>
   <translation>文件 {0} 由更新版本的 MemLong 写入。</translation>
  </message>
  <message>
   <source>Update MemLong, or {0}.</source>
   <translation>请更新 MemLong，或{0}。</translation>
  </message>
  <message>
   <source>The file {0} was removed from the data folder.</source>
   <translation>文件 {0} 已从数据文件夹中移除。</translation>
  </message>
  <message>
   <source>Put the data folder back, then start MemLong again.</source>
   <translation>请放回数据文件夹，然后重新启动 MemLong。</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>磁盘已满。</translation>
  </message>
  <message>
   <source>The disk is nearly full: the memory of this document cannot be written.</source>
   <translation>磁盘快满了：无法写入此文档的记忆。</translation>
  </message>
  <message>
   <source>The disk is nearly full: the library cannot be copied.</source>
   <translation>磁盘快满了：无法备份书库。</translation>
  </message>
  <message>
   <source>Free some space, then try again.</source>
   <translation>请腾出一些空间后重试。</translation>
  </message>
  <message>
   <source>The data folder cannot be made: there is a file where {0} should be.</source>
   <translation>无法创建数据文件夹：{0} 处已有一个文件。</translation>
  </message>
  <message>
   <source>Move that file away, or choose another folder with --data-dir.</source>
   <translation>请移走该文件，或用 --data-dir 选择其他文件夹。</translation>
  </message>
  <message>
   <source>The data folder {0} cannot be written.</source>
   <translation>无法写入数据文件夹 {0}。</translation>
  </message>
  <message>
   <source>Make it writable, or choose another one with --data-dir.</source>
   <translation>请将其设为可写，或用 --data-dir 选择其他文件夹。</translation>
  </message>
  <message>
   <source>This document is not in the library any more.</source>
   <translation>此文档已不在书库中。</translation>
  </message>
  <message>
   <source>This document is not in the library.</source>
   <translation>此文档不在书库中。</translation>
  </message>
  <message>
   <source>These books are not in the library any more.</source>
   <translation>这些书已不在书库中。</translation>
  </message>
  <message>
   <source>Open it first.</source>
   <translation>请先打开它。</translation>
  </message>
  <message>
   <source>Choose others.</source>
   <translation>请另选。</translation>
  </message>
  <message>
   <source>None of these books can be asked yet.</source>
   <translation>这些书目前都还不能提问。</translation>
  </message>
  <message>
   <source>Open them, so that they are read.</source>
   <translation>请打开它们，以便读取。</translation>
  </message>
  <message>
   <source>The document has not been read to its end yet.</source>
   <translation>文档尚未读完。</translation>
  </message>
  <message>
   <source>Try again when it has been.</source>
   <translation>请在读完后重试。</translation>
  </message>
  <message>
   <source>Nothing of this document has been read yet.</source>
   <translation>此文档尚未读取任何内容。</translation>
  </message>
  <message>
   <source>Ask again in a few seconds.</source>
   <translation>请几秒后再问。</translation>
  </message>
  <message>
   <source>Another MemLong process is reading this document at the moment.</source>
   <translation>另一个 MemLong 进程正在读取此文档。</translation>
  </message>
  <message>
   <source>Wait until it is done, then try again.</source>
   <translation>请等它完成后重试。</translation>
  </message>
  <message>
   <source>The question is empty.</source>
   <translation>问题为空。</translation>
  </message>
  <message>
   <source>Write what you want to know.</source>
   <translation>请写下您想知道的内容。</translation>
  </message>
  <message>
   <source>The question has {0} characters; {1} are possible.</source>
   <translation>问题有 {0} 个字符；最多 {1} 个。</translation>
  </message>
  <message>
   <source>Shorten it; text of the document need not be repeated.</source>
   <translation>请缩短；不必重复文档中的文字。</translation>
  </message>
  <message>
   <source>There is not enough memory left to answer.</source>
   <translation>剩余内存不足以回答。</translation>
  </message>
  <message>
   <source>Close other programs, or choose a smaller model.</source>
   <translation>请关闭其他程序，或选择更小的模型。</translation>
  </message>
  <message>
   <source>{0} tokens are more than the {1} the model can read.</source>
   <translation>{0} 个词元超过了模型可读的 {1} 个。</translation>
  </message>
  <message>
   <source>Ask a shorter question, quote fewer passages, or choose another model.</source>
   <translation>请缩短问题、减少引用的段落，或选择其他模型。</translation>
  </message>
  <message>
   <source>The document's memory has lost its description.</source>
   <translation>文档的记忆缺少其说明。</translation>
  </message>
  <message>
   <source>The document's memory has a damaged description.</source>
   <translation>文档记忆的说明已损坏。</translation>
  </message>
  <message>
   <source>The document's memory does not fit: {0}.</source>
   <translation>文档的记忆不匹配：{0}。</translation>
  </message>
  <message>
   <source>It is built anew from the document.</source>
   <translation>将从文档重新生成。</translation>
  </message>
  <message>
   <source>The document's memory is in use by process {0}.</source>
   <translation>进程 {0} 正在使用文档的记忆。</translation>
  </message>
  <message>
   <source>Close the other window, or wait until it is done.</source>
   <translation>请关闭另一个窗口，或等它完成。</translation>
  </message>
  <message>
   <source>The {0} ended unexpectedly.</source>
   <translation>{0}意外结束。</translation>
  </message>
  <message>
   <source>The {0} took longer than {1} seconds and was stopped.</source>
   <translation>{0}用时超过 {1} 秒，已被停止。</translation>
  </message>
  <message>
   <source>The {0} gave an answer that makes no sense and was stopped.</source>
   <translation>{0}给出了无意义的应答，已被停止。</translation>
  </message>
  <message>
   <source>choose another data folder with --data-dir</source>
   <translation>用 --data-dir 选择其他数据文件夹</translation>
  </message>
  <message>
   <source>document reader</source>
   <translation>文档读取进程</translation>
  </message>
  <message>
   <source>engine</source>
   <translation>后台引擎</translation>
  </message>
  <message>
   <source>connection to the other engine</source>
   <translation>与另一引擎的连接</translation>
  </message>
  <message>
   <source>There is no model folder {0}.</source>
   <translation>没有模型文件夹 {0}。</translation>
  </message>
  <message>
   <source>There is no folder {0}.</source>
   <translation>没有文件夹 {0}。</translation>
  </message>
  <message>
   <source>Choose another model.</source>
   <translation>请选择其他模型。</translation>
  </message>
  <message>
   <source>Choose another one.</source>
   <translation>请另选一个。</translation>
  </message>
  <message>
   <source>Choose the folder that holds config.json.</source>
   <translation>请选择含有 config.json 的文件夹。</translation>
  </message>
  <message>
   <source>The folder {0} cannot be read.</source>
   <translation>无法读取文件夹 {0}。</translation>
  </message>
  <message>
   <source>The model in {0} lacks weights.</source>
   <translation>{0} 中的模型缺少权重。</translation>
  </message>
  <message>
   <source>The model in {0} cannot be loaded.</source>
   <translation>无法加载 {0} 中的模型。</translation>
  </message>
  <message>
   <source>The model in {0} is damaged or not complete.</source>
   <translation>{0} 中的模型已损坏或不完整。</translation>
  </message>
  <message>
   <source>The model in {0} is quantised, which cannot be used here.</source>
   <translation>{0} 中的模型是量化模型，这里无法使用。</translation>
  </message>
  <message>
   <source>The model in {0} has no tokenizer.json.</source>
   <translation>{0} 中的模型没有 tokenizer.json。</translation>
  </message>
  <message>
   <source>The model in {0} is of a kind that cannot be used here ({1}).</source>
   <translation>{0} 中的模型属于这里无法使用的类型（{1}）。</translation>
  </message>
  <message>
   <source>Download it again.</source>
   <translation>请重新下载。</translation>
  </message>
  <message>
   <source>Download it again, or choose another model.</source>
   <translation>请重新下载，或选择其他模型。</translation>
  </message>
  <message>
   <source>Remove it and fetch it again.</source>
   <translation>请移除后重新下载。</translation>
  </message>
  <message>
   <source>Remove that folder; the model will be fetched again.</source>
   <translation>请移除该文件夹；模型会重新下载。</translation>
  </message>
  <message>
   <source>Choose the original model in bfloat16, float16 or float32.</source>
   <translation>请选择 bfloat16、float16 或 float32 的原始模型。</translation>
  </message>
  <message>
   <source>Copy tokenizer.json and tokenizer_config.json from where the model came from.</source>
   <translation>请从模型来源处复制 tokenizer.json 和 tokenizer_config.json。</translation>
  </message>
  <message>
   <source>Choose a Llama, Mistral, Qwen2 or Qwen3 model for answers, or a BERT or XLM-RoBERTa model to find passages.</source>
   <translation>请选择 Llama、Mistral、Qwen2 或 Qwen3 模型用于回答，或 BERT 或 XLM-RoBERTa 模型用于查找段落。</translation>
  </message>
  <message>
   <source>The model in {0} is of a kind that cannot find passages ({1}).</source>
   <translation>{0} 中的模型属于无法查找段落的类型（{1}）。</translation>
  </message>
  <message>
   <source>Choose a BERT or an XLM-RoBERTa model.</source>
   <translation>请选择 BERT 或 XLM-RoBERTa 模型。</translation>
  </message>
  <message>
   <source>The vectors of {0} are made in a way that is not known here.</source>
   <translation>{0} 生成向量的方式在这里未知。</translation>
  </message>
  <message>
   <source>Choose all-MiniLM-L6-v2, BGE-M3 or a model that was trained from one of them.</source>
   <translation>请选择 all-MiniLM-L6-v2、BGE-M3 或由它们训练而来的模型。</translation>
  </message>
  <message>
   <source>Download the model again.</source>
   <translation>请重新下载模型。</translation>
  </message>
  <message>
   <source>This model cannot tell sentences that belong together from others.</source>
   <translation>此模型无法区分相关的句子与其他句子。</translation>
  </message>
  <message>
   <source>Choose one that was trained to find passages.</source>
   <translation>请选择一个经过训练、用于查找段落的模型。</translation>
  </message>
  <message>
   <source>Choose a folder with a whole model.</source>
   <translation>请选择含有完整模型的文件夹。</translation>
  </message>
  <message>
   <source>Choose a folder with config.json, tokenizer.json and model.safetensors.</source>
   <translation>请选择含有 config.json、tokenizer.json 和 model.safetensors 的文件夹。</translation>
  </message>
  <message>
   <source>Choose a folder with tokenizer.json, or download the model again.</source>
   <translation>请选择含有 tokenizer.json 的文件夹，或重新下载模型。</translation>
  </message>
  <message>
   <source>Download the model again, or choose a checkpoint saved as safetensors.</source>
   <translation>请重新下载模型，或选择以 safetensors 保存的模型。</translation>
  </message>
  <message>
   <source>The model {0} does not fit the memory of {1}.</source>
   <translation>模型 {0} 超出了 {1} 的内存。</translation>
  </message>
  <message>
   <source>The model {0} does not fit into this computer's free memory.</source>
   <translation>模型 {0} 超出了本机的空闲内存。</translation>
  </message>
  <message>
   <source>Choose a smaller model, or free {0} GB of memory.</source>
   <translation>请选择更小的模型，或释放 {0} GB 内存。</translation>
  </message>
  <message>
   <source>Free {0} GB of memory.</source>
   <translation>请释放 {0} GB 内存。</translation>
  </message>
  <message>
   <source>Use the model in bfloat16.</source>
   <translation>请以 bfloat16 使用该模型。</translation>
  </message>
  <message>
   <source>Keep the model's weights in {0} bits.</source>
   <translation>将模型权重保存为 {0} 位。</translation>
  </message>
  <message>
   <source>The text does not fit the memory of the device.</source>
   <translation>文本超出了设备的内存。</translation>
  </message>
  <message>
   <source>The model produced numbers that are not finite.</source>
   <translation>模型产生了非有限的数值。</translation>
  </message>
  <message>
   <source>Use another dtype or another model.</source>
   <translation>请使用其他精度或其他模型。</translation>
  </message>
  <message>
   <source>The calibration {0} has format {1}.</source>
   <translation>校准 {0} 的格式为 {1}。</translation>
  </message>
  <message>
   <source>The calibration {0} is damaged.</source>
   <translation>校准 {0} 已损坏。</translation>
  </message>
  <message>
   <source>The calibration {0} was made for another model.</source>
   <translation>校准 {0} 是为其他模型制作的。</translation>
  </message>
  <message>
   <source>The calibration {0} was made for another tokenizer.</source>
   <translation>校准 {0} 是为其他分词器制作的。</translation>
  </message>
  <message>
   <source>The calibration {0} does not fit the model.</source>
   <translation>校准 {0} 与模型不匹配。</translation>
  </message>
  <message>
   <source>The calibration in {0} cannot be read.</source>
   <translation>无法读取 {0} 中的校准。</translation>
  </message>
  <message>
   <source>The model is used without memory; passages are quoted instead.</source>
   <translation>模型在没有记忆的情况下使用；改为引用段落。</translation>
  </message>
  <message>
   <source>There is no model called “{0}” in the catalogue.</source>
   <translation>目录中没有名为“{0}”的模型。</translation>
  </message>
  <message>
   <source>Choose one of {0}, or a folder that holds a model.</source>
   <translation>请从 {0} 中选择，或选择含有模型的文件夹。</translation>
  </message>
  <message>
   <source>The model {0} is not on this computer yet.</source>
   <translation>模型 {0} 尚未下载到本机。</translation>
  </message>
  <message>
   <source>Fetch it.</source>
   <translation>请下载。</translation>
  </message>
  <message>
   <source>There is too little room on the disk for the model {0}.</source>
   <translation>磁盘空间不足，无法存放模型 {0}。</translation>
  </message>
  <message>
   <source>Free {0} MB and try again.</source>
   <translation>请腾出 {0} MB 后重试。</translation>
  </message>
  <message>
   <source>The model {0} cannot be stored in {1}.</source>
   <translation>无法把模型 {0} 存放到 {1}。</translation>
  </message>
  <message>
   <source>Make room on the disk, or check that the folder can be written.</source>
   <translation>请腾出磁盘空间，或检查该文件夹是否可写。</translation>
  </message>
  <message>
   <source>The model {0} could not be fetched from any of its {1} sources.</source>
   <translation>无法从 {1} 个来源中的任何一个下载模型 {0}。</translation>
  </message>
  <message>
   <source>Check the connection to the internet and try again, or choose a folder with a model.</source>
   <translation>请检查网络连接后重试，或选择含有模型的文件夹。</translation>
  </message>
  <message>
   <source>The model's file {0} cannot be read.</source>
   <translation>无法读取模型文件 {0}。</translation>
  </message>
  <message>
   <source>Check the permissions of the model's folder, or choose another one.</source>
   <translation>请检查模型文件夹的权限，或选择其他文件夹。</translation>
  </message>
  <message>
   <source>The model folder {0} has no {1}.</source>
   <translation>模型文件夹 {0} 中没有 {1}。</translation>
  </message>
  <message>
   <source>The model's config.json is damaged.</source>
   <translation>模型的 config.json 已损坏。</translation>
  </message>
  <message>
   <source>The model's config.json is not an object.</source>
   <translation>模型的 config.json 不是对象。</translation>
  </message>
  <message>
   <source>The model's config.json does not say how large the model is.</source>
   <translation>模型的 config.json 没有说明模型大小。</translation>
  </message>
  <message>
   <source>The model's index file is damaged.</source>
   <translation>模型的索引文件已损坏。</translation>
  </message>
  <message>
   <source>The model's index file names files outside the model's folder.</source>
   <translation>模型的索引文件指向其文件夹之外的文件。</translation>
  </message>
  <message>
   <source>The model lacks {0} of its files.</source>
   <translation>模型缺少 {0} 个文件。</translation>
  </message>
  <message>
   <source>{0} is cut short.</source>
   <translation>{0} 不完整。</translation>
  </message>
  <message>
   <source>The header of {0} is damaged.</source>
   <translation>{0} 的文件头已损坏。</translation>
  </message>
  <message>
   <source>{0} is not a safetensors file.</source>
   <translation>{0} 不是 safetensors 文件。</translation>
  </message>
  <message>
   <source>{0} of the model is damaged.</source>
   <translation>模型的 {0} 已损坏。</translation>
  </message>
  <message>
   <source>{0} of the model is not an object.</source>
   <translation>模型的 {0} 不是对象。</translation>
  </message>
  <message>
   <source>This model has no chat template.</source>
   <translation>此模型没有对话模板。</translation>
  </message>
  <message>
   <source>Choose an instruct model.</source>
   <translation>请选择 Instruct 模型。</translation>
  </message>
  <message>
   <source>The model's chat template cannot write this conversation.</source>
   <translation>模型的对话模板无法写出此对话。</translation>
  </message>
  <message>
   <source>The tokenizer in {0} cannot be read.</source>
   <translation>无法读取 {0} 中的分词器。</translation>
  </message>
  <message>
   <source>The embedder in {0} cannot be loaded.</source>
   <translation>无法加载 {0} 中的检索模型。</translation>
  </message>
  <message>
   <source>MemLong was started offline.</source>
   <translation>MemLong 以离线方式启动。</translation>
  </message>
  <message>
   <source>Start it without --offline.</source>
   <translation>请不带 --offline 启动。</translation>
  </message>
  <message>
   <source>PyTorch for the graphics card could not be fetched.</source>
   <translation>无法下载用于显卡的 PyTorch。</translation>
  </message>
  <message>
   <source>Check the connection to the internet and try again.</source>
   <translation>请检查网络连接后重试。</translation>
  </message>
  <message>
   <source>There is too little room on the disk for PyTorch for the graphics card.</source>
   <translation>磁盘空间不足，无法存放用于显卡的 PyTorch。</translation>
  </message>
  <message>
   <source>PyTorch was fetched, but does not compute on this graphics card.</source>
   <translation>PyTorch 已下载，但无法在此显卡上运算。</translation>
  </message>
  <message>
   <source>Update the card's driver and try again; nothing has to be fetched for that.</source>
   <translation>请更新显卡驱动后重试；无需重新下载。</translation>
  </message>
  <message>
   <source>Another program is fetching PyTorch for the graphics card.</source>
   <translation>另一个程序正在下载用于显卡的 PyTorch。</translation>
  </message>
  <message>
   <source>Wait until it is done.</source>
   <translation>请等它完成。</translation>
  </message>
  <message>
   <source>PyTorch for the graphics card came in a form that is not taken apart.</source>
   <translation>用于显卡的 PyTorch 的形式无法拆包。</translation>
  </message>
  <message>
   <source>Try again; if that does not help, report the problem.</source>
   <translation>请重试；如仍无效，请报告问题。</translation>
  </message>
  <message>
   <source>The card's driver is version {0}; {1} or newer is needed.</source>
   <translation>显卡驱动版本为 {0}；需要 {1} 或更新版本。</translation>
  </message>
  <message>
   <source>Small and quick on any computer; English; answers short questions plainly.</source>
   <translation>小巧，在任何电脑上都很快；英语；直接回答简短问题。</translation>
  </message>
  <message>
   <source>The larger sister of the default; English.</source>
   <translation>默认模型的更大版本；英语。</translation>
  </message>
  <message>
   <source>Good answers in eight European and Asian languages; long questions.</source>
   <translation>八种欧洲和亚洲语言的良好回答；支持长问题。</translation>
  </message>
  <message>
   <source>Many languages, Chinese among them; for research and private use only.</source>
   <translation>支持多种语言，包括中文；仅限研究和个人使用。</translation>
  </message>
  <message>
   <source>The best answers here, in many languages; wants a graphics card.</source>
   <translation>这里最好的回答，支持多种语言；需要显卡。</translation>
  </message>
  <message>
   <source>Careful answers in many languages.</source>
   <translation>多种语言的细致回答。</translation>
  </message>
  <message>
   <source>The model of the MemLong paper. It continues texts; it was not taught to answer.</source>
   <translation>MemLong 论文所用的模型。它续写文本；没有学过回答。</translation>
  </message>
  <message>
   <source>The paper's retriever: passages in a hundred languages; many times slower.</source>
   <translation>论文所用的检索模型：上百种语言的段落；慢很多倍。</translation>
  </message>
  <message>
   <source>Small and quick, made for English.</source>
   <translation>小而快，为英语而制。</translation>
  </message>
  <message>
   <source>Models compute on this computer's graphics card with it, instead of on the processor.</source>
   <translation>有了它，模型在本机显卡上运算，而不是在处理器上。</translation>
  </message>
  <message>
   <source>In the folder {0}.</source>
   <translation>位于文件夹 {0}。</translation>
  </message>
  <message>
   <source>A folder.</source>
   <translation>一个文件夹。</translation>
  </message>
  <message>
   <source>No graphics card; {0} of {1} cores; bfloat16 is {2} times as fast as float32 here.</source>
   <translation>没有显卡；使用 {1} 个核心中的 {0} 个；bfloat16 的速度是 float32 的 {2} 倍。</translation>
  </message>
  <message>
   <source>{0}, the emptiest of {1} cards, {2} GB free.</source>
   <translation>{0}，{1} 块显卡中最空闲的一块，{2} GB 可用。</translation>
  </message>
  <message>
   <source>{0}, {1} GB free.</source>
   <translation>{0}，{1} GB 可用。</translation>
  </message>
  <message>
   <source>The layers lie on {0} graphics cards, {1} GB free.</source>
   <translation>各层分布在 {0} 块显卡上，{1} GB 可用。</translation>
  </message>
  <message>
   <source>The graphics part of this Apple computer.</source>
   <translation>此 Apple 电脑的图形部分。</translation>
  </message>
  <message>
   <source>The model does not fit the graphics card. {0}</source>
   <translation>模型超出了显卡的内存。{0}</translation>
  </message>
  <message>
   <source>What it had done is kept; reading still works.</source>
   <translation>已完成的部分会保留；仍可阅读。</translation>
  </message>
  <message>
   <source>The log says what; nothing that was stored is lost.</source>
   <translation>日志中有详细信息；已保存的内容没有丢失。</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be written.</source>
   <translation>无法写入文件夹 {folder}。</translation>
  </message>
  <message>
   <source>Stopped before its end.</source>
   <translation>未完成即停止。</translation>
  </message>
  <message>
   <source>The nearest passages:</source>
   <translation>最接近的段落：</translation>
  </message>
  <message>
   <source>No sentence says this directly; the nearest:</source>
   <translation>没有句子直接说明这一点；最接近的是：</translation>
  </message>
  <message>
   <source>{page}, not visible</source>
   <translation>{page}，不可见</translation>
  </message>
  <message>
   <source>{page}, recognised</source>
   <translation>{page}，识别所得</translation>
  </message>
  <message>
   <source>p. {page}</source>
   <translation>第 {page} 页</translation>
  </message>
  <message>
   <source>Citation {number}, page {page}: {quote}</source>
   <translation>引文 {number}，第 {page} 页：{quote}</translation>
  </message>
  <message>
   <source>{title}, {page}</source>
   <translation>{title}，{page}</translation>
  </message>
  <message>
   <source>Extracted text: not visible on the page.</source>
   <translation>提取的文本：在页面上不可见。</translation>
  </message>
  <message>
   <source>Not found in the text: nothing is marked on the page.</source>
   <translation>在文本中未找到：页面上没有标记。</translation>
  </message>
  <message>
   <source>The page is a picture; this was recognised in it.</source>
   <translation>此页是图片；这是从中识别出的文字。</translation>
  </message>
  <message>
   <source>{count} citations.</source>
   <translation>{count} 条引文。</translation>
  </message>
  <message>
   <source>No citations.</source>
   <translation>没有引文。</translation>
  </message>
  <message>
   <source>One citation.</source>
   <translation>一条引文。</translation>
  </message>
  <message>
   <source>{page}, {facts}: {text}</source>
   <translation>{page}，{facts}：{text}</translation>
  </message>
  <message>
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <source>Passages</source>
   <translation>段落</translation>
  </message>
  <message>
   <source>passages after {passages}, first word after {first}, all after {all}</source>
   <translation>{passages}后找到段落，{first}后出现首词，{all}后完成</translation>
  </message>
  <message>
   <source>Prompt</source>
   <translation>提示词</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>时间</translation>
  </message>
  <message>
   <source>Done otherwise</source>
   <translation>特别处理</translation>
  </message>
  <message>
   <source>closeness {closeness}</source>
   <translation>接近度 {closeness}</translation>
  </message>
  <message>
   <source>{tokens} tokens</source>
   <translation>{tokens} 个词元</translation>
  </message>
  <message>
   <source>left out of the prompt, which was full</source>
   <translation>提示词已满，未放入</translation>
  </message>
  <message>
   <source>also read from memory</source>
   <translation>也从记忆中读取</translation>
  </message>
  <message>
   <source>the model was not asked: nothing close was found</source>
   <translation>未询问模型：没有找到接近的内容</translation>
  </message>
  <message>
   <source>{tokens} tokens with {quoted} of {passages} passages quoted in it; the model wrote {written} tokens</source>
   <translation>{tokens} 个词元，引用了 {passages} 个段落中的 {quoted} 个；模型写了 {written} 个词元</translation>
  </message>
  <message>
   <source>{model} at {host}</source>
   <translation>{host} 上的 {model}</translation>
  </message>
  <message>
   <source>not used: another engine wrote the answer, from the passages as text</source>
   <translation>未使用：回答由另一个引擎根据段落文字写成</translation>
  </message>
  <message>
   <source>not used: this model is not calibrated for it; it read the passages as text</source>
   <translation>未使用：此模型未针对记忆校准；它把段落当作文本阅读</translation>
  </message>
  <message>
   <source>calibrated, but nothing remembered took part</source>
   <translation>已校准，但没有用到记忆</translation>
  </message>
  <message>
   <source>calibrated; {chunks} remembered chunks ({tokens} tokens) took part</source>
   <translation>已校准；用到 {chunks} 个记忆块（{tokens} 个词元）</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} 秒</translation>
  </message>
  <message>
   <source>From sections 1–{0} of {1} so far, up to “{2}”.</source>
   <translation>目前根据 {1} 节中的第 1–{0} 节，至“{2}”。</translation>
  </message>
  <message>
   <source>From sections 1–{0} of {1} so far.</source>
   <translation>目前根据 {1} 节中的第 1–{0} 节。</translation>
  </message>
  <message>
   <source>From all of the document, {0} of {0} sections.</source>
   <translation>根据整个文档，{0}/{0} 节。</translation>
  </message>
  <message>
   <source>From {0} sentences out of all {1} sections; quotes are word for word.</source>
   <translation>根据全部 {1} 节中的 {0} 个句子；引文为原文。</translation>
  </message>
  <message>
   <source>{0} sentences of the document, word for word, out of all {1} sections.</source>
   <translation>全部 {1} 节中的 {0} 个句子，均为原文。</translation>
  </message>
  <message>
   <source>Each section was read once: its most central sentences were chosen by their vectors, and the model said them shorter. What these sentences do not support was left out.</source>
   <translation>每一节读一遍：按向量选出最核心的句子，再由模型简短复述。这些句子不支持的内容已略去。</translation>
  </message>
  <message>
   <source>The sentences nearest to the question were gathered from every section, and the model said them shorter. What they do not support was left out.</source>
   <translation>从每一节收集与问题最接近的句子，再由模型简短复述。它们不支持的内容已略去。</translation>
  </message>
  <message>
   <source>The sentences nearest to the question were gathered from every section. The model wrote none of it.</source>
   <translation>从每一节收集与问题最接近的句子。其中没有模型写的内容。</translation>
  </message>
  <message>
   <source>{0} of {1} sections, {2} sentences</source>
   <translation>{0}/{1} 节，{2} 个句子</translation>
  </message>
  <message>
   <source>Whole document</source>
   <translation>整个文档</translation>
  </message>
  <message>
   <source>The model is being loaded…</source>
   <translation>正在加载模型…</translation>
  </message>
  <message>
   <source>The model is being loaded, {share} of its weights…</source>
   <translation>正在加载模型，已读取 {share} 的权重…</translation>
  </message>
  <message>
   <source>Waiting for the other engine, {0} s…</source>
   <translation>正在等待另一个引擎，{0} 秒…</translation>
  </message>
  <message>
   <source>Reading section {0} of {1}…</source>
   <translation>正在读取第 {0} 节，共 {1} 节…</translation>
  </message>
  <message>
   <source>Writing part {0} of {1}…</source>
   <translation>正在撰写第 {0} 部分，共 {1} 部分…</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <source>remembered</source>
   <translation>已记忆</translation>
  </message>
  <message>
   <source>ready</source>
   <translation>就绪</translation>
  </message>
  <message>
   <source>no text</source>
   <translation>没有文本</translation>
  </message>
  <message>
   <source>not indexed</source>
   <translation>未索引</translation>
  </message>
  <message>
   <source>1 page</source>
   <translation>1 页</translation>
  </message>
  <message>
   <source>{count} pages</source>
   <translation>{count} 页</translation>
  </message>
  <message>
   <source>on</source>
   <translation>开</translation>
  </message>
  <message>
   <source>not possible now</source>
   <translation>目前不可用</translation>
  </message>
  <message>
   <source>question {0}</source>
   <translation>问题 {0}</translation>
  </message>
  <message>
   <source>passages up to {0}</source>
   <translation>段落最多 {0}</translation>
  </message>
  <message>
   <source>what was said before {0}</source>
   <translation>先前的对话 {0}</translation>
  </message>
  <message>
   <source>About {0} of {1} tokens: {2}.</source>
   <translation>约 {0}/{1} 个词元：{2}。</translation>
  </message>
  <message>
   <source>Of {0} earlier questions the last {1} are read with it.</source>
   <translation>先前 {0} 个问题中的最近 {1} 个会一并读取。</translation>
  </message>
  <message>
   <source>Some passages will not fit; the answer says how many were read.</source>
   <translation>部分段落放不下；回答会说明读取了多少。</translation>
  </message>
  <message>
   <source>{0} s</source>
   <translation>{0} 秒</translation>
  </message>
  <message>
   <source>{0} min</source>
   <translation>{0} 分钟</translation>
  </message>
  <message>
   <source>{0} h</source>
   <translation>{0} 小时</translation>
  </message>
  <message>
   <source>{0} on disk</source>
   <translation>占磁盘 {0}</translation>
  </message>
  <message>
   <source>needs {0} of {1} free memory</source>
   <translation>需要 {0}，可用内存 {1}</translation>
  </message>
  <message>
   <source>weights of {0} bits</source>
   <translation>{0} 位权重</translation>
  </message>
  <message>
   <source>about {0} to the first word, then {1} words a second</source>
   <translation>约 {0} 出现首词，之后每秒 {1} 个词</translation>
  </message>
  <message>
   <source>about {0} to index this book</source>
   <translation>索引本书约需 {0}</translation>
  </message>
  <message>
   <source>memory {0} bytes a token (K-V {1})</source>
   <translation>每个词元 {0} 字节记忆（K-V {1}）</translation>
  </message>
  <message>
   <source>{0} for this book</source>
   <translation>此书 {0}</translation>
  </message>
  <message>
   <source>Too large for this computer now. {0}</source>
   <translation>目前对这台电脑来说太大。{0}</translation>
  </message>
  <message>
   <source>Its makers publish it only in a form that may hold programs, so it is not fetched. Convert it to safetensors on a computer you trust, then choose its folder.</source>
   <translation>其作者只以可能包含程序的形式发布，因此不下载。请在您信任的电脑上转换为 safetensors，然后选择其文件夹。</translation>
  </message>
  <message>
   <source>It was not taught to answer questions.</source>
   <translation>它没有学过回答问题。</translation>
  </message>
  <message>
   <source>Waiting for another download</source>
   <translation>等待另一个下载</translation>
  </message>
  <message>
   <source>Being converted: {0} of {1}</source>
   <translation>正在转换：{0}/{1}</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0}/{1}</translation>
  </message>
  <message>
   <source>{0}, {1} a second</source>
   <translation>{0}，每秒 {1}</translation>
  </message>
  <message>
   <source>{0}, {1}</source>
   <translation>{0}，{1}</translation>
  </message>
  <message>
   <source>Models run on the graphics card, in {0}. {1}</source>
   <translation>模型在显卡上以 {0} 运行。{1}</translation>
  </message>
  <message>
   <source>Models run on the processor, in {0}. {1}</source>
   <translation>模型在处理器上以 {0} 运行。{1}</translation>
  </message>
  <message>
   <source>How fast models are here is shown once the first one is loaded.</source>
   <translation>加载第一个模型后会显示模型在此的速度。</translation>
  </message>
  <message>
   <source>“{0}” is cut into passages of this model's kind and indexed anew, and its memory is written again.</source>
   <translation>“{0}”将按此模型重新切分段落并索引，其记忆也会重写。</translation>
  </message>
  <message>
   <source>The memory of “{0}” is written again; its index stays.</source>
   <translation>“{0}”的记忆将重写；索引保留。</translation>
  </message>
  <message>
   <source>{0} That takes about {1}.</source>
   <translation>{0}约需 {1}。</translation>
  </message>
  <message>
   <source>{0} Meanwhile questions are answered from what is ready. Other books follow when they are opened.</source>
   <translation>{0}在此期间用已就绪的部分回答。其他书在打开时处理。</translation>
  </message>
  <message>
   <source>The {0} passages of “{1}” are indexed anew; its memory stays.</source>
   <translation>“{1}”的 {0} 个段落将重新索引；其记忆保留。</translation>
  </message>
  <message>
   <source>{0} Until it is done, passages are found with the index there is. Other books follow when they are opened.</source>
   <translation>{0}完成之前，仍用现有索引查找段落。其他书会在打开时处理。</translation>
  </message>
  <message>
   <source>On</source>
   <translation>开</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>关</translation>
  </message>
  <message>
   <source>The settings could not be read; the usual ones are used.</source>
   <translation>无法读取设置；使用默认设置。</translation>
  </message>
  <message>
   <source>The settings could not be understood; they were kept as {name}.</source>
   <translation>无法理解设置；已另存为 {name}。</translation>
  </message>
  <message>
   <source>The settings are those of a newer MemLong. What this one understands of them is used; they were kept as {name}.</source>
   <translation>这些设置来自更新版本的 MemLong。本版本能理解的部分已被采用；原设置保存为 {name}。</translation>
  </message>
  <message>
   <source>Not all settings could be used ({names}); they were kept as {name}.</source>
   <translation>部分设置无法使用（{names}）；已另存为 {name}。</translation>
  </message>
  <message>
   <source>pp. {first}–{last}</source>
   <translation>第 {first}–{last} 页</translation>
  </message>
  <message>
   <source>{0}%</source>
   <translation>{0}%</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>页面</translation>
  </message>
  <message>
   <source>Next view</source>
   <translation>下一屏</translation>
  </message>
  <message>
   <source>View before</source>
   <translation>上一屏</translation>
  </message>
  <message>
   <source>First page</source>
   <translation>第一页</translation>
  </message>
  <message>
   <source>Last page</source>
   <translation>最后一页</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>提问</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>提问</translation>
  </message>
  <message>
   <source>New line</source>
   <translation>换行</translation>
  </message>
  <message>
   <source>The question before</source>
   <translation>上一个问题</translation>
  </message>
  <message>
   <source>Lists</source>
   <translation>列表</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Forget the book</source>
   <translation>忘记此书</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>笔记</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>前往</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>写笔记</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>所有位置</translation>
  </message>
  <message>
   <source>Next control</source>
   <translation>下一个控件</translation>
  </message>
  <message>
   <source>Control before</source>
   <translation>上一个控件</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <source>Open another file</source>
   <translation>打开其他文件</translation>
  </message>
  <message>
   <source>Restart it</source>
   <translation>重新启动</translation>
  </message>
  <message>
   <source>Show the logs</source>
   <translation>显示日志</translation>
  </message>
  <message>
   <source>Bring them over</source>
   <translation>带过来</translation>
  </message>
  <message>
   <source>Restore a copy…</source>
   <translation>恢复副本…</translation>
  </message>
  <message>
   <source>Books you open are kept here, with how far each has been read and remembered.</source>
   <translation>您打开的书保存在这里，并显示各自的读取和记忆进度。</translation>
  </message>
  <message>
   <source>No book here has these words in its title, author or place.</source>
   <translation>这里没有书名、作者或位置包含这些词的书。</translation>
  </message>
  <message>
   <source>The chapters of the open book stand here.</source>
   <translation>打开的书的章节显示在这里。</translation>
  </message>
  <message>
   <source>This file lists no chapters.</source>
   <translation>此文件没有列出章节。</translation>
  </message>
  <message>
   <source>No chapter has these words in its title.</source>
   <translation>没有标题包含这些词的章节。</translation>
  </message>
  <message>
   <source>This line leads nowhere: the file names no page for it.</source>
   <translation>此行没有指向：文件没有给出页面。</translation>
  </message>
  <message>
   <source>Chapters</source>
   <translation>章节</translation>
  </message>
  <message>
   <source>calibrated</source>
   <translation>已校准</translation>
  </message>
  <message>
   <source>not calibrated</source>
   <translation>未校准</translation>
  </message>
  <message>
   <source>Fetching the models {share}</source>
   <translation>正在下载模型 {share}</translation>
  </message>
  <message>
   <source>Preparing the models {share}</source>
   <translation>正在准备模型 {share}</translation>
  </message>
  <message>
   <source>{done} of {total} MB</source>
   <translation>{done}/{total} MB</translation>
  </message>
  <message>
   <source>{count}. Reading works meanwhile.</source>
   <translation>{count}。在此期间可以阅读。</translation>
  </message>
  <message>
   <source>Model is loading</source>
   <translation>正在加载模型</translation>
  </message>
  <message>
   <source>The models are being loaded. Reading works meanwhile.</source>
   <translation>正在加载模型。其间可以阅读。</translation>
  </message>
  <message>
   <source>{done} of {total} MB of the model's weights are read. Reading works meanwhile.</source>
   <translation>已读取模型权重 {done} MB，共 {total} MB。其间可以阅读。</translation>
  </message>
  <message>
   <source>Model is loading {share}</source>
   <translation>正在加载模型 {share}</translation>
  </message>
  <message>
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>Open a file…</source>
   <translation>打开文件…</translation>
  </message>
  <message>
   <source>Open a recent book</source>
   <translation>打开最近的书</translation>
  </message>
  <message>
   <source>last history again</source>
   <translation>最近 历史</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>打印…</translation>
  </message>
  <message>
   <source>paper printer</source>
   <translation>纸张 打印机</translation>
  </message>
  <message>
   <source>Properties…</source>
   <translation>属性…</translation>
  </message>
  <message>
   <source>author file size about this book information</source>
   <translation>作者 文件 大小 信息</translation>
  </message>
  <message>
   <source>Close the book</source>
   <translation>关闭此书</translation>
  </message>
  <message>
   <source>Models…</source>
   <translation>模型…</translation>
  </message>
  <message>
   <source>language model download choose switch</source>
   <translation>语言模型 下载 选择 切换</translation>
  </message>
  <message>
   <source>Answers by another engine…</source>
   <translation>由另一个引擎回答…</translation>
  </message>
  <message>
   <source>vllm ollama llama.cpp server openai remote elsewhere</source>
   <translation>vllm ollama llama.cpp 服务器 openai 远程</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>设置…</translation>
  </message>
  <message>
   <source>preferences options</source>
   <translation>首选项 选项 偏好</translation>
  </message>
  <message>
   <source>Storage…</source>
   <translation>存储…</translation>
  </message>
  <message>
   <source>disk room size forget</source>
   <translation>磁盘 空间 大小 忘记</translation>
  </message>
  <message>
   <source>Restore the library…</source>
   <translation>恢复书库…</translation>
  </message>
  <message>
   <source>backup copy undo damaged</source>
   <translation>备份 副本 撤销 损坏</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>退出</translation>
  </message>
  <message>
   <source>exit leave</source>
   <translation>离开 关闭</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>编辑</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Copy with citation</source>
   <translation>复制并附出处</translation>
  </message>
  <message>
   <source>Select the page's text</source>
   <translation>选择本页文字</translation>
  </message>
  <message>
   <source>Find in this book…</source>
   <translation>在此书中查找…</translation>
  </message>
  <message>
   <source>Next hit</source>
   <translation>下一个结果</translation>
  </message>
  <message>
   <source>Previous hit</source>
   <translation>上一个结果</translation>
  </message>
  <message>
   <source>Find the selection</source>
   <translation>查找所选文字</translation>
  </message>
  <message>
   <source>Search all books</source>
   <translation>搜索所有书</translation>
  </message>
  <message>
   <source>find look up library words</source>
   <translation>查找 检索 书库 词</translation>
  </message>
  <message>
   <source>View</source>
   <translation>视图</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>放大</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>缩小</translation>
  </message>
  <message>
   <source>Printed size</source>
   <translation>印刷尺寸</translation>
  </message>
  <message>
   <source>100 zoom</source>
   <translation>100 缩放</translation>
  </message>
  <message>
   <source>Fit page</source>
   <translation>适合页面</translation>
  </message>
  <message>
   <source>Fit width</source>
   <translation>适合页宽</translation>
  </message>
  <message>
   <source>Fit text</source>
   <translation>适合文字宽度</translation>
  </message>
  <message>
   <source>One page</source>
   <translation>单页</translation>
  </message>
  <message>
   <source>Two pages</source>
   <translation>双页</translation>
  </message>
  <message>
   <source>side by side facing</source>
   <translation>并排 对开</translation>
  </message>
  <message>
   <source>Two pages with a cover</source>
   <translation>双页（含封面）</translation>
  </message>
  <message>
   <source>side by side facing book</source>
   <translation>并排 对开 书</translation>
  </message>
  <message>
   <source>Page by page</source>
   <translation>逐页</translation>
  </message>
  <message>
   <source>single continuous scroll</source>
   <translation>单页 连续 滚动</translation>
  </message>
  <message>
   <source>Cut margins</source>
   <translation>裁去页边</translation>
  </message>
  <message>
   <source>crop trim</source>
   <translation>裁剪</translation>
  </message>
  <message>
   <source>Turn right</source>
   <translation>向右旋转</translation>
  </message>
  <message>
   <source>rotate clockwise</source>
   <translation>旋转 顺时针</translation>
  </message>
  <message>
   <source>Turn left</source>
   <translation>向左旋转</translation>
  </message>
  <message>
   <source>rotate counterclockwise</source>
   <translation>旋转 逆时针</translation>
  </message>
  <message>
   <source>Pages like the window</source>
   <translation>页面随窗口</translation>
  </message>
  <message>
   <source>colours automatic system theme</source>
   <translation>颜色 自动 系统 主题</translation>
  </message>
  <message>
   <source>Pages as they are</source>
   <translation>页面原样</translation>
  </message>
  <message>
   <source>colours white light</source>
   <translation>颜色 白色 浅色</translation>
  </message>
  <message>
   <source>Sepia pages</source>
   <translation>棕褐色页面</translation>
  </message>
  <message>
   <source>colours warm</source>
   <translation>颜色 暖色 护眼</translation>
  </message>
  <message>
   <source>Dark pages</source>
   <translation>深色页面</translation>
  </message>
  <message>
   <source>colours night invert</source>
   <translation>颜色 夜间 反色</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>书库</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>目录</translation>
  </message>
  <message>
   <source>thumbnails miniatures overview</source>
   <translation>缩略图 概览</translation>
  </message>
  <message>
   <source>Search results</source>
   <translation>搜索结果</translation>
  </message>
  <message>
   <source>Bookmarks</source>
   <translation>书签</translation>
  </message>
  <message>
   <source>Conversations</source>
   <translation>对话</translation>
  </message>
  <message>
   <source>questions history chats</source>
   <translation>问题 历史 聊天</translation>
  </message>
  <message>
   <source>Show or hide the side panel</source>
   <translation>显示或隐藏侧边面板</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>提问</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>全屏</translation>
  </message>
  <message>
   <source>Presentation</source>
   <translation>演示</translation>
  </message>
  <message>
   <source>slides full screen</source>
   <translation>幻灯片 全屏</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>文字</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>放大文字</translation>
  </message>
  <message>
   <source>font size bigger letters</source>
   <translation>字体 字号 大小 增大</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>缩小文字</translation>
  </message>
  <message>
   <source>font size letters</source>
   <translation>字体 字号 大小</translation>
  </message>
  <message>
   <source>Text as usual</source>
   <translation>恢复默认文字</translation>
  </message>
  <message>
   <source>font size reset default letters margins</source>
   <translation>字体 字号 重置 默认 页边</translation>
  </message>
  <message>
   <source>The book's own letters</source>
   <translation>书本自带字体</translation>
  </message>
  <message>
   <source>font typeface publisher</source>
   <translation>字体 出版社</translation>
  </message>
  <message>
   <source>Serif</source>
   <translation>衬线字体</translation>
  </message>
  <message>
   <source>font letters</source>
   <translation>字体</translation>
  </message>
  <message>
   <source>Sans serif</source>
   <translation>无衬线字体</translation>
  </message>
  <message>
   <source>Letters of equal width</source>
   <translation>等宽字体</translation>
  </message>
  <message>
   <source>font mono monospace typewriter</source>
   <translation>字体 等宽 打字机</translation>
  </message>
  <message>
   <source>Narrow margins</source>
   <translation>窄页边</translation>
  </message>
  <message>
   <source>Normal margins</source>
   <translation>普通页边</translation>
  </message>
  <message>
   <source>Wide margins</source>
   <translation>宽页边</translation>
  </message>
  <message>
   <source>The book's own line spacing</source>
   <translation>书本自带行距</translation>
  </message>
  <message>
   <source>Narrow line spacing</source>
   <translation>窄行距</translation>
  </message>
  <message>
   <source>leading</source>
   <translation>行间距</translation>
  </message>
  <message>
   <source>Wide line spacing</source>
   <translation>宽行距</translation>
  </message>
  <message>
   <source>Go</source>
   <translation>前往</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>后退</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>前进</translation>
  </message>
  <message>
   <source>Go to page…</source>
   <translation>转到页…</translation>
  </message>
  <message>
   <source>Bookmark this place</source>
   <translation>在此处添加书签</translation>
  </message>
  <message>
   <source>mark remember ribbon</source>
   <translation>标记 记住</translation>
  </message>
  <message>
   <source>Next open book</source>
   <translation>下一本打开的书</translation>
  </message>
  <message>
   <source>tab</source>
   <translation>标签页</translation>
  </message>
  <message>
   <source>Previous open book</source>
   <translation>上一本打开的书</translation>
  </message>
  <message>
   <source>Next link in view</source>
   <translation>视图中的下一个链接</translation>
  </message>
  <message>
   <source>Previous link in view</source>
   <translation>视图中的上一个链接</translation>
  </message>
  <message>
   <source>Highlight</source>
   <translation>高亮</translation>
  </message>
  <message>
   <source>Highlight and write a note…</source>
   <translation>高亮并写笔记…</translation>
  </message>
  <message>
   <source>comment annotate</source>
   <translation>评论 批注</translation>
  </message>
  <message>
   <source>Note on this page…</source>
   <translation>此页的笔记…</translation>
  </message>
  <message>
   <source>Bring back what was deleted</source>
   <translation>恢复已删除的内容</translation>
  </message>
  <message>
   <source>undo restore</source>
   <translation>撤销 恢复</translation>
  </message>
  <message>
   <source>Export the notes as Markdown…</source>
   <translation>将笔记导出为 Markdown…</translation>
  </message>
  <message>
   <source>save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Export a PDF with the notes in it…</source>
   <translation>导出带笔记的 PDF…</translation>
  </message>
  <message>
   <source>save annotations copy</source>
   <translation>保存 批注 副本</translation>
  </message>
  <message>
   <source>Book</source>
   <translation>书</translation>
  </message>
  <message>
   <source>Ask about this book</source>
   <translation>就此书提问</translation>
  </message>
  <message>
   <source>Ask about the selection</source>
   <translation>就所选文字提问</translation>
  </message>
  <message>
   <source>New conversation</source>
   <translation>新对话</translation>
  </message>
  <message>
   <source>begin chat thread</source>
   <translation>开始 聊天 主题</translation>
  </message>
  <message>
   <source>Ask several books…</source>
   <translation>向多本书提问…</translation>
  </message>
  <message>
   <source>collection</source>
   <translation>书集</translation>
  </message>
  <message>
   <source>Stop the answer</source>
   <translation>停止回答</translation>
  </message>
  <message>
   <source>Rename this conversation…</source>
   <translation>重命名此对话…</translation>
  </message>
  <message>
   <source>Export this conversation…</source>
   <translation>导出此对话…</translation>
  </message>
  <message>
   <source>save Markdown HTML PDF</source>
   <translation>保存 Markdown HTML PDF</translation>
  </message>
  <message>
   <source>Print this conversation…</source>
   <translation>打印此对话…</translation>
  </message>
  <message>
   <source>Delete this conversation…</source>
   <translation>删除此对话…</translation>
  </message>
  <message>
   <source>Pause indexing</source>
   <translation>暂停索引</translation>
  </message>
  <message>
   <source>Resume indexing</source>
   <translation>继续索引</translation>
  </message>
  <message>
   <source>Cancel indexing</source>
   <translation>取消索引</translation>
  </message>
  <message>
   <source>Hold the summary</source>
   <translation>暂停摘要</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>帮助</translation>
  </message>
  <message>
   <source>Open the menu</source>
   <translation>打开菜单</translation>
  </message>
  <message>
   <source>Commands…</source>
   <translation>命令…</translation>
  </message>
  <message>
   <source>palette find action</source>
   <translation>面板 查找 操作</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>键盘快捷键</translation>
  </message>
  <message>
   <source>Report a problem…</source>
   <translation>报告问题…</translation>
  </message>
  <message>
   <source>bug support log</source>
   <translation>错误 支持 日志</translation>
  </message>
  <message>
   <source>About MemLong</source>
   <translation>关于 MemLong</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>外观</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>颜色</translation>
  </message>
  <message>
   <source>Of the window. High contrast is black, white, and little between.</source>
   <translation>窗口的颜色。高对比度只有黑、白和极少的中间色。</translation>
  </message>
  <message>
   <source>Like the system</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>高对比度</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>文字大小</translation>
  </message>
  <message>
   <source>Of everything but the pages; 100 % is the size that the system wants.</source>
   <translation>页面以外的所有文字；100 % 为系统设定的大小。</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>Of the window, from the next start on.</source>
   <translation>窗口的语言，下次启动时生效。</translation>
  </message>
  <message>
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <source>Deutsch</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <source>Français</source>
   <translation>Français</translation>
  </message>
  <message>
   <source>Español</source>
   <translation>Español</translation>
  </message>
  <message>
   <source>简体中文</source>
   <translation>简体中文</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>动画</translation>
  </message>
  <message>
   <source>Whether pages glide and marks pulse.</source>
   <translation>页面是否滑动，标记是否闪动。</translation>
  </message>
  <message>
   <source>None</source>
   <translation>无</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>启动</translation>
  </message>
  <message>
   <source>Open books again</source>
   <translation>重新打开书</translation>
  </message>
  <message>
   <source>Those that were open at the end; each is read when you go to it.</source>
   <translation>上次结束时打开的书；切换到时才读取。</translation>
  </message>
  <message>
   <source>Documents opened for the first time</source>
   <translation>首次打开的文档</translation>
  </message>
  <message>
   <source>Page colours</source>
   <translation>页面颜色</translation>
  </message>
  <message>
   <source>Of documents that you open for the first time.</source>
   <translation>您首次打开的文档的页面颜色。</translation>
  </message>
  <message>
   <source>Like the window</source>
   <translation>随窗口</translation>
  </message>
  <message>
   <source>As they are</source>
   <translation>原样</translation>
  </message>
  <message>
   <source>Sepia</source>
   <translation>棕褐色</translation>
  </message>
  <message>
   <source>Size of a book's text</source>
   <translation>书的文字大小</translation>
  </message>
  <message>
   <source>Where the text flows: EPUB, MOBI, FB2, DOCX, Markdown, HTML and text.</source>
   <translation>适用于文字可重排的格式：EPUB、MOBI、FB2、DOCX、Markdown、HTML 和文本。</translation>
  </message>
  <message>
   <source>Letters of a book's text</source>
   <translation>书的字体</translation>
  </message>
  <message>
   <source>Where the text flows.</source>
   <translation>适用于文字可重排的格式。</translation>
  </message>
  <message>
   <source>The book's own</source>
   <translation>书本自带</translation>
  </message>
  <message>
   <source>Of equal width</source>
   <translation>等宽</translation>
  </message>
  <message>
   <source>Margins of a book's text</source>
   <translation>书的页边</translation>
  </message>
  <message>
   <source>Narrow</source>
   <translation>窄</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>普通</translation>
  </message>
  <message>
   <source>Wide</source>
   <translation>宽</translation>
  </message>
  <message>
   <source>Line spacing of a book's text</source>
   <translation>书的行距</translation>
  </message>
  <message>
   <source>Answers and memory</source>
   <translation>回答和记忆</translation>
  </message>
  <message>
   <source>Processor cores for answers</source>
   <translation>回答所用的处理器核心</translation>
  </message>
  <message>
   <source>0 uses all but one, which is left to the window.</source>
   <translation>0 表示使用除一个以外的全部，留一个给窗口。</translation>
  </message>
  <message>
   <source>Longest answer</source>
   <translation>最长回答</translation>
  </message>
  <message>
   <source>In tokens, the pieces of words that a model writes; about 1.3 a word.</source>
   <translation>以词元计，即模型书写的词的片段；每个词约 1.3 个。</translation>
  </message>
  <message>
   <source>Remember documents</source>
   <translation>记忆文档</translation>
  </message>
  <message>
   <source>Write the memory of every document in the background, once it is read.</source>
   <translation>读取文档后在后台写入其记忆。</translation>
  </message>
  <message>
   <source>Answer from memory</source>
   <translation>根据记忆回答</translation>
  </message>
  <message>
   <source>Let the model read what it remembers of a document beside the passages it quotes, where it has learnt to. Otherwise it reads the passages alone.</source>
   <translation>如果模型学过，让它在引用的段落之外也阅读它对文档的记忆。否则只阅读段落。</translation>
  </message>
  <message>
   <source>Passages for an answer</source>
   <translation>每个回答的段落数</translation>
  </message>
  <message>
   <source>How many passages the model is given to read; more take longer.</source>
   <translation>交给模型阅读的段落数；越多越慢。</translation>
  </message>
  <message>
   <source>Length of a passage</source>
   <translation>段落长度</translation>
  </message>
  <message>
   <source>In tokens. Books are cut and indexed anew when they are opened after the next start. Memory was learnt with 128.</source>
   <translation>以词元计。下次启动后打开书时会重新切分并索引。记忆是以 128 学习的。</translation>
  </message>
  <message>
   <source>Instruction</source>
   <translation>指令</translation>
  </message>
  <message>
   <source>What the model is told before each question. Empty: the usual, which asks for short and exact answers from the passages.</source>
   <translation>每次提问前告诉模型的内容。留空：使用默认指令，要求根据段落简短准确地回答。</translation>
  </message>
  <message>
   <source>Room for memories</source>
   <translation>记忆空间</translation>
  </message>
  <message>
   <source>When they need more, those of books not opened for longest are dropped. They are written again when the book is opened.</source>
   <translation>空间不足时，丢弃最久未打开的书的记忆。打开书时会重新写入。</translation>
  </message>
  <message>
   <source>Language of scans</source>
   <translation>扫描件的语言</translation>
  </message>
  <message>
   <source>In which pages that are pictures are read, if Tesseract is installed with that language. Scans that were read before stay as they are.</source>
   <translation>读取图片页面所用的语言，需已安装 Tesseract 及该语言。已读取的扫描件保持不变。</translation>
  </message>
  <message>
   <source>The document’s own</source>
   <translation>文档自身的语言</translation>
  </message>
  <message>
   <source>Arabic</source>
   <translation>阿拉伯语</translation>
  </message>
  <message>
   <source>Chinese, simplified</source>
   <translation>中文（简体）</translation>
  </message>
  <message>
   <source>Chinese, traditional</source>
   <translation>中文（繁体）</translation>
  </message>
  <message>
   <source>Czech</source>
   <translation>捷克语</translation>
  </message>
  <message>
   <source>German</source>
   <translation>德语</translation>
  </message>
  <message>
   <source>Greek</source>
   <translation>希腊语</translation>
  </message>
  <message>
   <source>Persian</source>
   <translation>波斯语</translation>
  </message>
  <message>
   <source>French</source>
   <translation>法语</translation>
  </message>
  <message>
   <source>Hebrew</source>
   <translation>希伯来语</translation>
  </message>
  <message>
   <source>Hindi</source>
   <translation>印地语</translation>
  </message>
  <message>
   <source>Italian</source>
   <translation>意大利语</translation>
  </message>
  <message>
   <source>Japanese</source>
   <translation>日语</translation>
  </message>
  <message>
   <source>Korean</source>
   <translation>韩语</translation>
  </message>
  <message>
   <source>Dutch</source>
   <translation>荷兰语</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>波兰语</translation>
  </message>
  <message>
   <source>Portuguese</source>
   <translation>葡萄牙语</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>俄语</translation>
  </message>
  <message>
   <source>Spanish</source>
   <translation>西班牙语</translation>
  </message>
  <message>
   <source>Swedish</source>
   <translation>瑞典语</translation>
  </message>
  <message>
   <source>Turkish</source>
   <translation>土耳其语</translation>
  </message>
  <message>
   <source>Ukrainian</source>
   <translation>乌克兰语</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>Models run on</source>
   <translation>模型运行于</translation>
  </message>
  <message>
   <source>From the next start on.</source>
   <translation>下次启动时生效。</translation>
  </message>
  <message>
   <source>A graphics card, if there is one</source>
   <translation>显卡（如果有）</translation>
  </message>
  <message>
   <source>The processor</source>
   <translation>处理器</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>权重</translation>
  </message>
  <message>
   <source>Fewer bits take less memory, and answers differ a little; memories of books are written again for them. From the next start on.</source>
   <translation>位数越少，占用的内存越少，回答会略有不同；书籍的记忆会为此重新写入。下次启动时生效。</translation>
  </message>
  <message>
   <source>As they were made, or 8 bits where only that fits</source>
   <translation>保持原样；仅在只有 8 位才放得下时使用 8 位</translation>
  </message>
  <message>
   <source>As they were made</source>
   <translation>保持原样</translation>
  </message>
  <message>
   <source>8 bits</source>
   <translation>8 位</translation>
  </message>
  <message>
   <source>4 bits</source>
   <translation>4 位</translation>
  </message>
  <message>
   <source>Give memory back after</source>
   <translation>释放内存前等待</translation>
  </message>
  <message>
   <source>Without a question or anything to read for so long, the models are let go. The next question loads them again, which takes some seconds. 0: never.</source>
   <translation>在这段时间内没有提问也没有要读取的内容时，释放模型。下次提问会重新加载，需要几秒钟。0：从不。</translation>
  </message>
  <message>
   <source>Mirror of the model hub</source>
   <translation>模型库镜像</translation>
  </message>
  <message>
   <source>An address that begins with https. Empty: huggingface.co itself.</source>
   <translation>以 https 开头的地址。留空：直接使用 huggingface.co。</translation>
  </message>
 </context>
 <context>
  <name>DataFolder</name>
  <message>
   <source>Another MemLong window has the data folder {folder} open: {owner}.</source>
   <translation>另一个 MemLong 窗口已打开数据文件夹 {folder}：{owner}。</translation>
  </message>
  <message>
   <source>Close that one first, or choose another folder with --data-dir.</source>
   <translation>请先关闭它，或用 --data-dir 选择其他文件夹。</translation>
  </message>
 </context>
 <context>
  <name>MayAsk</name>
  <message>
   <source>Open a book to ask about it.</source>
   <translation>打开一本书即可提问。</translation>
  </message>
 </context>
 <context>
  <name>Preparing</name>
  <message>
   <source>No model could be loaded.</source>
   <translation>无法加载任何模型。</translation>
  </message>
 </context>
 <context>
  <name>Summarising</name>
  <message>
   <source>Something went wrong.</source>
   <translation>出现问题。</translation>
  </message>
 </context>
 <context>
  <name>AskedItems</name>
  <message>
   <source>pinned</source>
   <translation>已置顶</translation>
  </message>
  <message>
   <source>one question</source>
   <translation>一个问题</translation>
  </message>
  <message>
   <source>{0} questions</source>
   <translation>{0} 个问题</translation>
  </message>
  <message>
   <source>{0} · {1}</source>
   <translation>{0} · {1}</translation>
  </message>
 </context>
 <context>
  <name>BookmarkItems</name>
  <message>
   <source>Page {0}</source>
   <translation>第 {0} 页</translation>
  </message>
 </context>
 <context>
  <name>FoundItems</name>
  <message>
   <source>Page {0}</source>
   <translation>第 {0} 页</translation>
  </message>
  <message>
   <source>{0} of the book</source>
   <translation>全书的 {0}</translation>
  </message>
  <message>
   <source>{0}, one passage</source>
   <translation>{0}，一个段落</translation>
  </message>
  <message>
   <source>{0}, {1} passages</source>
   <translation>{0}，{1} 个段落</translation>
  </message>
 </context>
 <context>
  <name>HitItems</name>
  <message>
   <source>Page {0}</source>
   <translation>第 {0} 页</translation>
  </message>
 </context>
 <context>
  <name>NoteItems</name>
  <message>
   <source>Yellow</source>
   <translation>黄色</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>绿色</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>蓝色</translation>
  </message>
  <message>
   <source>Purple</source>
   <translation>紫色</translation>
  </message>
  <message>
   <source>Orange</source>
   <translation>橙色</translation>
  </message>
  <message>
   <source>page {0}</source>
   <translation>第 {0} 页</translation>
  </message>
  <message>
   <source>not found in this version</source>
   <translation>在此版本中未找到</translation>
  </message>
 </context>
 <context>
  <name>OutlineItems</name>
  <message>
   <source>{0}
This line leads nowhere: the file names no page for it.</source>
   <translation>{0}
此行没有指向：文件没有给出页面。</translation>
  </message>
 </context>
 <context>
  <name>PageItems</name>
  <message>
   <source>Page {0}, {1} of {2}</source>
   <translation>第 {0} 页，{1}/{2}</translation>
  </message>
 </context>
 <context>
  <name>StorageItems</name>
  <message>
   <source>Book</source>
   <translation>书</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>页面</translation>
  </message>
  <message>
   <source>Tokens</source>
   <translation>词元</translation>
  </message>
  <message>
   <source>Text and index</source>
   <translation>文本和索引</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>记忆</translation>
  </message>
  <message>
   <source>Summaries</source>
   <translation>摘要</translation>
  </message>
  <message>
   <source>Last opened</source>
   <translation>上次打开</translation>
  </message>
 </context>
 <context>
  <name>Preferences</name>
  <message>
   <source>The settings cannot be kept.</source>
   <translation>无法保存设置。</translation>
  </message>
 </context>
 <context>
  <name>Asked</name>
  <message>
   <source>Rename this conversation</source>
   <translation>重命名此对话</translation>
  </message>
  <message>
   <source>Without a name it goes by its first question.</source>
   <translation>没有名称时以第一个问题命名。</translation>
  </message>
  <message>
   <source>Delete the conversation “{0}”?</source>
   <translation>删除对话“{0}”？</translation>
  </message>
  <message>
   <source>All of its questions and answers go with it.</source>
   <translation>其中的所有问题和回答将一并删除。</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
 </context>
 <context>
  <name>Attending</name>
  <message>
   <source>Page {0}</source>
   <translation>第 {0} 页</translation>
  </message>
 </context>
 <context>
  <name>BookmarkRoute</name>
  <message>
   <source>Page {0}</source>
   <translation>第 {0} 页</translation>
  </message>
 </context>
 <context>
  <name>Choosing</name>
  <message>
   <source>Chapter, p. {0}</source>
   <translation>章节，第 {0} 页</translation>
  </message>
  <message>
   <source>Book</source>
   <translation>书</translation>
  </message>
  <message>
   <source>Setting</source>
   <translation>设置</translation>
  </message>
 </context>
 <context>
  <name>CollectionRoute</name>
  <message>
   <source>Name these books</source>
   <translation>为这些书命名</translation>
  </message>
  <message>
   <source>They are listed under this name:</source>
   <translation>它们将以此名称列出：</translation>
  </message>
 </context>
 <context>
  <name>ConversationRoute</name>
  <message>
   <source>What does “{0}” say?</source>
   <translation>“{0}”讲了什么？</translation>
  </message>
 </context>
 <context>
  <name>Describing</name>
  <message>
   <source>The folder cannot be shown.</source>
   <translation>无法显示文件夹。</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>作者</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>格式</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>页数</translation>
  </message>
  <message>
   <source>Size of the first page</source>
   <translation>首页尺寸</translation>
  </message>
  <message>
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>State of the file</source>
   <translation>文件状态</translation>
  </message>
  <message>
   <source>It is not there any more.</source>
   <translation>它已不存在。</translation>
  </message>
  <message>
   <source>Size of the file</source>
   <translation>文件大小</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>修改时间</translation>
  </message>
  <message>
   <source>Opened</source>
   <translation>打开时间</translation>
  </message>
  <message>
   <source>{0} passages, {1} tokens</source>
   <translation>{0} 个段落，{1} 个词元</translation>
  </message>
  <message>
   <source>Indexed</source>
   <translation>索引</translation>
  </message>
  <message>
   <source>Kept of it</source>
   <translation>已保存的数据</translation>
  </message>
  <message>
   <source>{0} × {1} mm</source>
   <translation>{0} × {1} 毫米</translation>
  </message>
 </context>
 <context>
  <name>Equipping</name>
  <message>
   <source>One moment: a model is being loaded.</source>
   <translation>请稍候：正在加载模型。</translation>
  </message>
  <message>
   <source>The keyring did not take the token; it is used once.</source>
   <translation>钥匙串未接受令牌；仅使用一次。</translation>
  </message>
  <message>
   <source>A folder with config.json and safetensors</source>
   <translation>含 config.json 和 safetensors 的文件夹</translation>
  </message>
  <message>
   <source>This is used from the next start of MemLong on.</source>
   <translation>下次启动 MemLong 时生效。</translation>
  </message>
  <message>
   <source>{0} is too large here. {1}</source>
   <translation>{0} 在这里太大。{1}</translation>
  </message>
  <message>
   <source>{0} is being loaded; until then the present model answers.</source>
   <translation>正在加载 {0}；在此之前由当前模型回答。</translation>
  </message>
  <message>
   <source>{0} is being loaded in place of the present model.</source>
   <translation>正在加载 {0}，以替换当前模型。</translation>
  </message>
 </context>
 <context>
  <name>Exporting</name>
  <message>
   <source>Markdown (*.md)</source>
   <translation>Markdown (*.md)</translation>
  </message>
  <message>
   <source>Web page (*.html)</source>
   <translation>网页 (*.html)</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Export this conversation</source>
   <translation>导出此对话</translation>
  </message>
  <message>
   <source>Print this conversation</source>
   <translation>打印此对话</translation>
  </message>
  <message>
   <source>Written: {0}</source>
   <translation>已写入：{0}</translation>
  </message>
 </context>
 <context>
  <name>Following</name>
  <message>
   <source>To page {0}</source>
   <translation>到第 {0} 页</translation>
  </message>
  <message>
   <source>This link leads nowhere: the file has no such place.</source>
   <translation>此链接没有指向：文件中没有这个位置。</translation>
  </message>
  <message>
   <source>To a file outside this book: {0}</source>
   <translation>到此书之外的文件：{0}</translation>
  </message>
  <message>
   <source>This link leads to a file outside this book.</source>
   <translation>此链接指向此书之外的文件。</translation>
  </message>
  <message>
   <source>Links never open files by themselves. It names {0}</source>
   <translation>链接从不自行打开文件。它指向 {0}</translation>
  </message>
  <message>
   <source>The address could not be opened.</source>
   <translation>无法打开该地址。</translation>
  </message>
  <message>
   <source>Copy it from the link’s menu and open it yourself.</source>
   <translation>请从链接的菜单复制地址，自行打开。</translation>
  </message>
  <message>
   <source>Follow the link</source>
   <translation>跟随链接</translation>
  </message>
  <message>
   <source>Copy its address</source>
   <translation>复制链接地址</translation>
  </message>
 </context>
 <context>
  <name>Informing</name>
  <message>
   <source>The folder of the logs cannot be shown.</source>
   <translation>无法显示日志文件夹。</translation>
  </message>
  <message>
   <source>The logs lie in {folder}.</source>
   <translation>日志位于 {folder}。</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>保存报告</translation>
  </message>
  <message>
   <source>ZIP files (*.zip)</source>
   <translation>ZIP 文件 (*.zip)</translation>
  </message>
 </context>
 <context>
  <name>Launching</name>
  <message>
   <source>No page is called “{0}”.</source>
   <translation>没有名为“{0}”的页。</translation>
  </message>
 </context>
 <context>
  <name>Legibility</name>
  <message>
   <source>Search and chat will not work on this page</source>
   <translation>搜索和提问在此页上不起作用</translation>
  </message>
  <message>
   <source>Its fonts do not say which letters their shapes stand for: it can be read here, but not searched, copied or asked about. Where Tesseract is installed, its text is recognised from the picture.</source>
   <translation>此页的字体没有说明其字形代表哪些字符：可以在这里阅读，但无法搜索、复制或就其提问。如果安装了 Tesseract，文字会从图像中识别。</translation>
  </message>
 </context>
 <context>
  <name>LookingUp</name>
  <message>
   <source>Searching</source>
   <translation>正在搜索</translation>
  </message>
  <message>
   <source>No book that was read so far holds all of these words.</source>
   <translation>目前读取过的书中没有包含所有这些词的。</translation>
  </message>
 </context>
 <context>
  <name>Noting</name>
  <message>
   <source>Markdown (*.md)</source>
   <translation>Markdown (*.md)</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>{0} with notes</source>
   <translation>{0}（含笔记）</translation>
  </message>
  <message>
   <source>Export the notes</source>
   <translation>导出笔记</translation>
  </message>
  <message>
   <source>Note deleted</source>
   <translation>笔记已删除</translation>
  </message>
  <message>
   <source>Highlight deleted</source>
   <translation>高亮已删除</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <source>This file has changed since you made {0} in it.</source>
   <translation>此文件在您做了 {0} 之后已更改。</translation>
  </message>
  <message>
   <source>{0} brought over</source>
   <translation>已带入 {0}</translation>
  </message>
  <message>
   <source>; {0} not found in this version</source>
   <translation>；{0} 条在此版本中未找到</translation>
  </message>
  <message>
   <source>{0} written to {1}</source>
   <translation>已将 {0} 写入 {1}</translation>
  </message>
  <message>
   <source>1 note</source>
   <translation>1 条笔记</translation>
  </message>
  <message>
   <source>{0} notes</source>
   <translation>{0} 条笔记</translation>
  </message>
  <message>
   <source>Highlight</source>
   <translation>高亮</translation>
  </message>
 </context>
 <context>
  <name>Opening</name>
  <message>
   <source>Open a file</source>
   <translation>打开文件</translation>
  </message>
  <message>
   <source>Books and documents ({0});;All files (*)</source>
   <translation>图书和文档 ({0});;所有文件 (*)</translation>
  </message>
  <message>
   <source>{name} stays closed: three passwords were wrong.</source>
   <translation>{name} 仍未打开：三次密码均错误。</translation>
  </message>
  <message>
   <source>Ask whoever locked the file for its password.</source>
   <translation>请向加锁的人询问密码。</translation>
  </message>
 </context>
 <context>
  <name>Preferring</name>
  <message>
   <source>Export the settings</source>
   <translation>导出设置</translation>
  </message>
  <message>
   <source>Settings (*.toml)</source>
   <translation>设置 (*.toml)</translation>
  </message>
  <message>
   <source>{0} cannot be written.</source>
   <translation>无法写入 {0}。</translation>
  </message>
  <message>
   <source>Import settings</source>
   <translation>导入设置</translation>
  </message>
  <message>
   <source>{0} cannot be read.</source>
   <translation>无法读取 {0}。</translation>
  </message>
  <message>
   <source>{0} holds no settings that can be used: {1}</source>
   <translation>{0} 中没有可用的设置：{1}</translation>
  </message>
 </context>
 <context>
  <name>PrintRoute</name>
  <message>
   <source>Print this book</source>
   <translation>打印此书</translation>
  </message>
  <message>
   <source>The pages are being printed.</source>
   <translation>正在打印页面。</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>The pages cannot be printed.</source>
   <translation>无法打印页面。</translation>
  </message>
  <message>
   <source>Check the printer, or the place of the file it writes.</source>
   <translation>请检查打印机，或其写入文件的位置。</translation>
  </message>
 </context>
 <context>
  <name>RecentBooks</name>
  <message>
   <source>Clear this list</source>
   <translation>清空此列表</translation>
  </message>
 </context>
 <context>
  <name>Renewing</name>
  <message>
   <source>The file has changed: this is the new version</source>
   <translation>文件已更改：这是新版本</translation>
  </message>
  <message>
   <source>The file has changed, and its new version cannot be read. You see the old one.</source>
   <translation>文件已更改，但新版本无法读取。您看到的是旧版本。</translation>
  </message>
  <message>
   <source>The file was moved or deleted. You see it as it was.</source>
   <translation>文件已被移动或删除。您看到的是原来的样子。</translation>
  </message>
 </context>
 <context>
  <name>Searching</name>
  <message>
   <source>Stopped</source>
   <translation>已停止</translation>
  </message>
  <message>
   <source>{0} or more</source>
   <translation>{0} 或更多</translation>
  </message>
  <message>
   <source>{0} of {1}</source>
   <translation>{0}/{1}</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>未找到</translation>
  </message>
  <message>
   <source>1 hit</source>
   <translation>1 个结果</translation>
  </message>
  <message>
   <source>{0} hits</source>
   <translation>{0} 个结果</translation>
  </message>
  <message>
   <source>searching, {0}</source>
   <translation>正在搜索，{0}</translation>
  </message>
  <message>
   <source>The pages of this file hold no text that can be searched.</source>
   <translation>此文件的页面没有可搜索的文本。</translation>
  </message>
  <message>
   <source>One page holds no text that can be searched.</source>
   <translation>有一页没有可搜索的文本。</translation>
  </message>
  <message>
   <source>{0} pages hold no text that can be searched.</source>
   <translation>{0} 页没有可搜索的文本。</translation>
  </message>
 </context>
 <context>
  <name>Showing</name>
  <message>
   <source>Open a book to ask about it.</source>
   <translation>打开一本书即可提问。</translation>
  </message>
 </context>
 <context>
  <name>Welcoming</name>
  <message>
   <source>With what weapon was Sir Danvers killed?</source>
   <translation>With what weapon was Sir Danvers killed?</translation>
  </message>
  <message>
   <source>Who is Mr. Guest?</source>
   <translation>Who is Mr. Guest?</translation>
  </message>
  <message>
   <source>Summarise this book.</source>
   <translation>Summarise this book.</translation>
  </message>
 </context>
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About MemLong</source>
   <translation>关于 MemLong</translation>
  </message>
  <message>
   <source>Ask questions of long books on your own computer.</source>
   <translation>在您自己的电脑上向长篇书籍提问。</translation>
  </message>
  <message>
   <source>AGPL-3.0-or-later. You may use, study, change and share it.</source>
   <translation>AGPL-3.0-or-later。您可以使用、研究、修改和分享它。</translation>
  </message>
 </context>
 <context>
  <name>AnswerText</name>
  <message>
   <source>Answer</source>
   <translation>回答</translation>
  </message>
 </context>
 <context>
  <name>AskedView</name>
  <message>
   <source>Conversations</source>
   <translation>对话</translation>
  </message>
  <message>
   <source>Search all questions and answers</source>
   <translation>搜索所有问题和回答</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>搜索</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>删除…</translation>
  </message>
  <message>
   <source>No question and no answer holds all of these words.</source>
   <translation>没有同时包含这些词的问题或回答。</translation>
  </message>
  <message>
   <source>What you ask stands here, book by book. Open one, and ask with Ctrl+L.</source>
   <translation>您的提问按书列在这里。打开一本书，按 Ctrl+L 提问。</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Keep on top no longer</source>
   <translation>取消置顶</translation>
  </message>
  <message>
   <source>Keep on top</source>
   <translation>置顶</translation>
  </message>
 </context>
 <context>
  <name>AttentionStrip</name>
  <message>
   <source>Where the answer looked</source>
   <translation>回答参考的位置</translation>
  </message>
  <message>
   <source>In answer to: {0}</source>
   <translation>回答的问题：{0}</translation>
  </message>
  <message>
   <source>Nothing was asked yet.</source>
   <translation>还没有提问。</translation>
  </message>
  <message>
   <source>Quoted to the model; how much it was looked at is not known.</source>
   <translation>已引用给模型；参考程度未知。</translation>
  </message>
  <message>
   <source>{0} % of what was looked at.</source>
   <translation>占参考内容的 {0}%。</translation>
  </message>
 </context>
 <context>
  <name>BackupsDialog</name>
  <message>
   <source>Restore the library</source>
   <translation>恢复书库</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>恢复</translation>
  </message>
  <message>
   <source>There is no copy yet.</source>
   <translation>还没有副本。</translation>
  </message>
  <message>
   <source>The library is damaged: bytes of it have changed on the disk. Choose a copy to go on with; the damaged file is set aside, not deleted.</source>
   <translation>书库已损坏：磁盘上的部分字节已改变。请选择一个副本继续；损坏的文件会移到一边，不会删除。</translation>
  </message>
  <message>
   <source>Your books, notes, bookmarks and questions are copied once a day. When you restore a copy, what is there now is copied first.</source>
   <translation>您的书、笔记、书签和问题每天备份一次。恢复副本时，会先备份现有内容。</translation>
  </message>
  <message>
   <source>{date}, {reason}</source>
   <translation>{date}，{reason}</translation>
  </message>
  <message>
   <source>copy of the day</source>
   <translation>每日副本</translation>
  </message>
  <message>
   <source>made because you asked</source>
   <translation>应您要求创建</translation>
  </message>
  <message>
   <source>before a new version of MemLong</source>
   <translation>MemLong 更新前</translation>
  </message>
  <message>
   <source>before another copy was restored</source>
   <translation>恢复其他副本前</translation>
  </message>
  <message>
   <source>set aside because it was damaged</source>
   <translation>因损坏而移开</translation>
  </message>
  <message>
   <source>{size}; damaged, it cannot be put back</source>
   <translation>{size}；已损坏，无法恢复</translation>
  </message>
  <message>
   <source>{size}; books: {books}, highlights and notes: {notes}, bookmarks: {bookmarks}, answers: {answers}</source>
   <translation>{size}；书：{books}，高亮和笔记：{notes}，书签：{bookmarks}，回答：{answers}</translation>
  </message>
  <message>
   <source>Begin with an empty library</source>
   <translation>从空书库开始</translation>
  </message>
  <message>
   <source>Make a copy now</source>
   <translation>立即备份</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <source>Dismiss</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Dismiss this message</source>
   <translation>关闭此消息</translation>
  </message>
 </context>
 <context>
  <name>BookmarkRows</name>
  <message>
   <source>Name of the bookmark</source>
   <translation>书签名称</translation>
  </message>
 </context>
 <context>
  <name>BookmarksView</name>
  <message>
   <source>Bookmarks</source>
   <translation>书签</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <source>Places you mark stand here. Ctrl+D marks the place you are at.</source>
   <translation>您标记的位置显示在这里。按 Ctrl+D 标记当前位置。</translation>
  </message>
 </context>
 <context>
  <name>ChangeDialog</name>
  <message>
   <source>Use another model?</source>
   <translation>使用其他模型？</translation>
  </message>
  <message>
   <source>Answer with {0}?</source>
   <translation>用 {0} 回答？</translation>
  </message>
  <message>
   <source>Find passages with {0}?</source>
   <translation>用 {0} 查找段落？</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>使用</translation>
  </message>
 </context>
 <context>
  <name>ChatView</name>
  <message>
   <source>Questions and answers</source>
   <translation>问与答</translation>
  </message>
  <message>
   <source>Ask: {0}</source>
   <translation>提问：{0}</translation>
  </message>
  <message>
   <source>Each answer comes with the sentences it stands on; a click opens their page.</source>
   <translation>每个回答都附有其依据的句子；点击即可打开所在页。</translation>
  </message>
  <message>
   <source>Nothing leaves this computer.</source>
   <translation>任何内容都不会离开这台电脑。</translation>
  </message>
  <message>
   <source>Ask about this book</source>
   <translation>就此书提问</translation>
  </message>
  <message>
   <source>Asked anew in its place; the answers before it are kept as versions.</source>
   <translation>已在原处重新提问；先前的回答作为版本保留。</translation>
  </message>
 </context>
 <context>
  <name>ChoosingBar</name>
  <message>
   <source>Ask</source>
   <translation>提问</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Tick the books</source>
   <translation>勾选书</translation>
  </message>
  <message>
   <source>One book</source>
   <translation>一本书</translation>
  </message>
  <message>
   <source>{0} books</source>
   <translation>{0} 本书</translation>
  </message>
 </context>
 <context>
  <name>CodeButtons</name>
  <message>
   <source>Copy this code</source>
   <translation>复制此代码</translation>
  </message>
 </context>
 <context>
  <name>ConversationBar</name>
  <message>
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <source>What can be done with this conversation</source>
   <translation>可对此对话进行的操作</translation>
  </message>
 </context>
 <context>
  <name>ConversationView</name>
  <message>
   <source>Show earlier answers</source>
   <translation>显示先前的回答</translation>
  </message>
 </context>
 <context>
  <name>CoverageRow</name>
  <message>
   <source>All {0} sections are read now: write it again</source>
   <translation>全部 {0} 节已读取：重新撰写</translation>
  </message>
 </context>
 <context>
  <name>DocumentTabs</name>
  <message>
   <source>Open books</source>
   <translation>打开的书</translation>
  </message>
  <message>
   <source>Close {0}</source>
   <translation>关闭 {0}</translation>
  </message>
  <message>
   <source>An answer is being written</source>
   <translation>正在撰写回答</translation>
  </message>
  <message>
   <source>An answer is ready</source>
   <translation>回答已就绪</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>ElsewhereMark</name>
  <message>
   <source>Change…</source>
   <translation>更改…</translation>
  </message>
  <message>
   <source>Change who writes the answers</source>
   <translation>更改由谁来写回答</translation>
  </message>
  <message>
   <source>Passages leave this computer: {model} at {host} writes the answers.</source>
   <translation>段落会离开这台电脑：回答由 {host} 上的 {model} 写成。</translation>
  </message>
  <message>
   <source>{model} at {host} writes the answers, another program on this computer.</source>
   <translation>回答由 {host} 上的 {model} 写成，它是这台电脑上的另一个程序。</translation>
  </message>
 </context>
 <context>
  <name>EmptyLibrary</name>
  <message>
   <source>Open a file</source>
   <translation>打开文件</translation>
  </message>
  <message>
   <source>Try the sample book</source>
   <translation>试试示例书</translation>
  </message>
  <message>
   <source>Read it, then ask about it. Each answer shows the sentence it stands on; nothing leaves this computer.</source>
   <translation>先阅读，再提问。每个回答都显示所依据的句子；任何内容都不会离开这台电脑。</translation>
  </message>
  <message>
   <source>Read it, then ask about it. Each answer shows the sentence it stands on.</source>
   <translation>先阅读，再提问。每个回答都会显示其依据的句子。</translation>
  </message>
  <message>
   <source>Drop a book here</source>
   <translation>将书拖放到这里</translation>
  </message>
  <message>
   <source>PDF, EPUB, MOBI, FB2, XPS, CBZ, DOCX,
HTML, Markdown and plain text</source>
   <translation>PDF、EPUB、MOBI、FB2、XPS、CBZ、DOCX、
HTML、Markdown 和纯文本</translation>
  </message>
  <message>
   <source>Recent</source>
   <translation>最近</translation>
  </message>
  <message>
   <source>Open {title}</source>
   <translation>打开 {title}</translation>
  </message>
 </context>
 <context>
  <name>FilterBox</name>
  <message>
   <source>Filter</source>
   <translation>筛选</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Find in this book</source>
   <translation>在此书中查找</translation>
  </message>
  <message>
   <source>Match case</source>
   <translation>区分大小写</translation>
  </message>
  <message>
   <source>Whole words</source>
   <translation>全字匹配</translation>
  </message>
  <message>
   <source>Tell letters with accents from those without</source>
   <translation>区分带重音的字母</translation>
  </message>
  <message>
   <source>Close (Esc)</source>
   <translation>关闭 (Esc)</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>FirstSteps</name>
  <message>
   <source>Use the graphics card of this computer</source>
   <translation>使用这台电脑的显卡</translation>
  </message>
  <message>
   <source>Your books, questions and notes stay on this computer. The only connection is the download of a model.</source>
   <translation>您的书、问题和笔记都留在这台电脑上。唯一的联网是下载模型。</translation>
  </message>
  <message>
   <source>Answers show the sentences they stand on. Trust those: a small model writes well, and is sometimes wrong.</source>
   <translation>回答会显示所依据的句子。请以句子为准：小模型文笔不错，但有时会出错。</translation>
  </message>
  <message>
   <source>Choose another model</source>
   <translation>选择其他模型</translation>
  </message>
  <message>
   <source>{0} at {1} writes the answers.</source>
   <translation>回答由 {1} 上的 {0} 写成。</translation>
  </message>
  <message>
   <source>{0} writes the answers. It runs on this computer.</source>
   <translation>{0} 撰写回答，在这台电脑上运行。</translation>
  </message>
  <message>
   <source>A small model writes the answers. It is fetched once, in the background; you can read meanwhile.</source>
   <translation>由一个小模型撰写回答。它只在后台下载一次；在此期间您可以阅读。</translation>
  </message>
 </context>
 <context>
  <name>ForgetDialog</name>
  <message>
   <source>Forget this book?</source>
   <translation>忘记此书？</translation>
  </message>
  <message>
   <source>Forget “{title}”?</source>
   <translation>忘记“{title}”？</translation>
  </message>
  <message>
   <source>Its index and its memory are deleted, which frees {size}. The file itself stays where it is.</source>
   <translation>将删除其索引和记忆，释放 {size}。文件本身保留原处。</translation>
  </message>
  <message>
   <source>Also delete my highlights, notes, bookmarks and questions</source>
   <translation>同时删除我的高亮、笔记、书签和问题</translation>
  </message>
  <message>
   <source>Otherwise they are there again when you open the book again.</source>
   <translation>否则再次打开此书时它们仍在。</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>忘记</translation>
  </message>
 </context>
 <context>
  <name>FoundBooks</name>
  <message>
   <source>In the books</source>
   <translation>书中内容</translation>
  </message>
  <message>
   <source>Found in the books</source>
   <translation>在书中找到</translation>
  </message>
 </context>
 <context>
  <name>HitsView</name>
  <message>
   <source>Search results</source>
   <translation>搜索结果</translation>
  </message>
  <message>
   <source>Hits</source>
   <translation>结果</translation>
  </message>
  <message>
   <source>What you search for in a book is listed here.</source>
   <translation>您在书中搜索的内容列在这里。</translation>
  </message>
 </context>
 <context>
  <name>LeaveDialog</name>
  <message>
   <source>Leave the book?</source>
   <translation>离开此书？</translation>
  </message>
  <message>
   <source>This link opens your mail program:</source>
   <translation>此链接会打开您的邮件程序：</translation>
  </message>
  <message>
   <source>This link opens a page of {0} in your browser:</source>
   <translation>此链接会在浏览器中打开 {0} 的页面：</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>复制地址</translation>
  </message>
 </context>
 <context>
  <name>LibraryView</name>
  <message>
   <source>Library</source>
   <translation>书库</translation>
  </message>
  <message>
   <source>Filter the library</source>
   <translation>筛选书库</translation>
  </message>
  <message>
   <source>Titles and words in the books</source>
   <translation>书名和书中的词</translation>
  </message>
  <message>
   <source>Books</source>
   <translation>书</translation>
  </message>
  <message>
   <source>Forget this book…</source>
   <translation>忘记此书…</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Show in its folder</source>
   <translation>在文件夹中显示</translation>
  </message>
 </context>
 <context>
  <name>LinkHand</name>
  <message>
   <source>No links in view</source>
   <translation>视图中没有链接</translation>
  </message>
 </context>
 <context>
  <name>MakingView</name>
  <message>
   <source>Show the whole prompt</source>
   <translation>显示完整提示词</translation>
  </message>
 </context>
 <context>
  <name>ModelCard</name>
  <message>
   <source>Use</source>
   <translation>使用</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>使用中</translation>
  </message>
  <message>
   <source>Recommended here</source>
   <translation>推荐</translation>
  </message>
  <message>
   <source>Calibrated for memory</source>
   <translation>已针对记忆校准</translation>
  </message>
  <message>
   <source>Use {0}</source>
   <translation>使用 {0}</translation>
  </message>
  <message>
   <source>Download again</source>
   <translation>重新下载</translation>
  </message>
  <message>
   <source>Download {0}</source>
   <translation>下载 {0}</translation>
  </message>
  <message>
   <source>Remove {0} from this computer</source>
   <translation>从这台电脑移除 {0}</translation>
  </message>
 </context>
 <context>
  <name>ModelsDialog</name>
  <message>
   <source>Models</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>To answer questions</source>
   <translation>用于回答问题</translation>
  </message>
  <message>
   <source>To find passages</source>
   <translation>用于查找段落</translation>
  </message>
  <message>
   <source>To compute on the graphics card</source>
   <translation>用显卡进行计算</translation>
  </message>
  <message>
   <source>Use a model from a folder…</source>
   <translation>使用文件夹中的模型…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>NotePopup</name>
  <message>
   <source>Colour</source>
   <translation>颜色</translation>
  </message>
  <message>
   <source>Copy the words</source>
   <translation>复制文字</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>写笔记</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>笔记</translation>
  </message>
 </context>
 <context>
  <name>NoteRows</name>
  <message>
   <source>Page {0}</source>
   <translation>第 {0} 页</translation>
  </message>
  <message>
   <source>Not found in this version</source>
   <translation>在此版本中未找到</translation>
  </message>
  <message>
   <source>An empty note</source>
   <translation>空笔记</translation>
  </message>
 </context>
 <context>
  <name>NotesView</name>
  <message>
   <source>Notes</source>
   <translation>笔记</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>筛选</translation>
  </message>
  <message>
   <source>Filter the notes</source>
   <translation>筛选笔记</translation>
  </message>
  <message>
   <source>Colours to show</source>
   <translation>显示的颜色</translation>
  </message>
  <message>
   <source>Export the notes</source>
   <translation>导出笔记</translation>
  </message>
  <message>
   <source>Bring them over</source>
   <translation>带过来</translation>
  </message>
  <message>
   <source>Highlights and notes</source>
   <translation>高亮和笔记</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Write a note</source>
   <translation>写笔记</translation>
  </message>
  <message>
   <source>1 note was made in an earlier version of this file.</source>
   <translation>有 1 条笔记是在此文件的早期版本中做的。</translation>
  </message>
  <message>
   <source>{0} notes were made in an earlier version of this file.</source>
   <translation>有 {0} 条笔记是在此文件的早期版本中做的。</translation>
  </message>
  <message>
   <source>No note here has these words and colours.</source>
   <translation>这里没有包含这些词和颜色的笔记。</translation>
  </message>
  <message>
   <source>Select words and press Ctrl+H to highlight them. What you highlight and write stands here.</source>
   <translation>选择文字并按 Ctrl+H 即可高亮。您的高亮和笔记显示在这里。</translation>
  </message>
  <message>
   <source>What you highlight and write in a book stands here.</source>
   <translation>您在书中的高亮和笔记显示在这里。</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>前往</translation>
  </message>
  <message>
   <source>Copy the words</source>
   <translation>复制文字</translation>
  </message>
 </context>
 <context>
  <name>OtherEngineDialog</name>
  <message>
   <source>Answers by another engine</source>
   <translation>由另一个引擎回答</translation>
  </message>
  <message>
   <source>Only if it wants one</source>
   <translation>仅在需要时填写</translation>
  </message>
  <message>
   <source>Keep the key in this system's keyring</source>
   <translation>将密钥保存在本系统的钥匙串中</translation>
  </message>
  <message>
   <source>Let it answer</source>
   <translation>由它回答</translation>
  </message>
  <message>
   <source>Let the model here answer</source>
   <translation>由本机模型回答</translation>
  </message>
  <message>
   <source>The address begins with http:// or https:// and often ends with /v1.</source>
   <translation>地址以 http:// 或 https:// 开头，常以 /v1 结尾。</translation>
  </message>
  <message>
   <source>That is on this computer: nothing leaves it.</source>
   <translation>它就在这台电脑上：任何内容都不会离开。</translation>
  </message>
  <message>
   <source>A key is only sent over an encrypted connection, https.</source>
   <translation>密钥只会通过加密连接（https）发送。</translation>
  </message>
  <message>
   <source>Questions and passages will leave this computer for {host}, not encrypted: others in the network can read along.</source>
   <translation>问题和段落会离开这台电脑，发往 {host}，且未加密：网络中的其他人可以看到。</translation>
  </message>
  <message>
   <source>Questions and passages will leave this computer for {host}.</source>
   <translation>问题和段落会离开这台电脑，发往 {host}。</translation>
  </message>
  <message>
   <source>An engine that you or others run (vLLM, llama.cpp, Ollama) writes the answers from passages that are found here. It is sent your question, what was said before it, and those passages; never a whole document. Memory cannot be read there, and answers about a whole document are still written here.</source>
   <translation>由您或他人运行的引擎（vLLM、llama.cpp、Ollama）根据在本机找到的段落来写回答。它会收到您的问题、之前的对话和这些段落，绝不会收到整篇文档。那里无法读取记忆；关于整篇文档的回答仍在本机写成。</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>地址</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>密钥</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
 </context>
 <context>
  <name>OutlineView</name>
  <message>
   <source>Contents</source>
   <translation>目录</translation>
  </message>
  <message>
   <source>Filter the chapters</source>
   <translation>筛选章节</translation>
  </message>
 </context>
 <context>
  <name>PageArea</name>
  <message>
   <source>Pages</source>
   <translation>页面</translation>
  </message>
  <message>
   <source>Page {0} of {1}</source>
   <translation>第 {0} 页，共 {1} 页</translation>
  </message>
 </context>
 <context>
  <name>PageBox</name>
  <message>
   <source>Page</source>
   <translation>页</translation>
  </message>
  <message>
   <source>A printed page number, or #12 for the twelfth page</source>
   <translation>印刷页码，或用 #12 表示第十二页</translation>
  </message>
  <message>
   <source>No page is called “{0}”; they go from {1} to {2}.</source>
   <translation>没有名为“{0}”的页；页码从 {1} 到 {2}。</translation>
  </message>
  <message>
   <source>Page {0} ({1} of {2})</source>
   <translation>第 {0} 页（{1}/{2}）</translation>
  </message>
  <message>
   <source>Pages of this name</source>
   <translation>同名的页</translation>
  </message>
 </context>
 <context>
  <name>PageColumn</name>
  <message>
   <source>This page cannot be drawn.
Click here to try again.</source>
   <translation>无法绘制此页。
点击此处重试。</translation>
  </message>
 </context>
 <context>
  <name>PageSpeech</name>
  <message>
   <source>Page {0}, {1} of {2}</source>
   <translation>第 {0} 页，{1}/{2}</translation>
  </message>
  <message>
   <source>Page {1} of {2}</source>
   <translation>第 {1} 页，共 {2} 页</translation>
  </message>
 </context>
 <context>
  <name>Palette</name>
  <message>
   <source>Commands</source>
   <translation>命令</translation>
  </message>
  <message>
   <source>Search commands, chapters, books and settings</source>
   <translation>搜索命令、章节、书和设置</translation>
  </message>
  <message>
   <source>Commands, chapters, books, settings</source>
   <translation>命令、章节、书、设置</translation>
  </message>
  <message>
   <source>What fits</source>
   <translation>匹配项</translation>
  </message>
  <message>
   <source>Nothing fits these letters.</source>
   <translation>没有匹配这些字母的内容。</translation>
  </message>
 </context>
 <context>
  <name>PasswordDialog</name>
  <message>
   <source>Password</source>
   <translation>密码</translation>
  </message>
  <message>
   <source>This file is locked</source>
   <translation>此文件已加锁</translation>
  </message>
  <message>
   <source>Enter the password of “{name}” to read it.</source>
   <translation>输入“{name}”的密码以阅读。</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>That password does not open it; {count} more tries.</source>
   <translation>密码不正确；还可尝试 {count} 次。</translation>
  </message>
  <message>
   <source>That password does not open it; one more try.</source>
   <translation>密码不正确；还可尝试一次。</translation>
  </message>
 </context>
 <context>
  <name>PromptDialog</name>
  <message>
   <source>What the model was given</source>
   <translation>模型收到的内容</translation>
  </message>
  <message>
   <source>Everything the model read for this answer. What comes from the document stands in quotation marks; the signs in &lt;| |&gt; are the model's own.</source>
   <translation>模型为此回答读到的全部内容。来自文档的内容在引号中；&lt;| |&gt; 中的符号属于模型本身。</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
 </context>
 <context>
  <name>PropertiesDialog</name>
  <message>
   <source>Properties</source>
   <translation>属性</translation>
  </message>
  <message>
   <source>Show the folder</source>
   <translation>显示文件夹</translation>
  </message>
 </context>
 <context>
  <name>QuestionBox</name>
  <message>
   <source>Question</source>
   <translation>提问</translation>
  </message>
  <message>
   <source>Ask about this book</source>
   <translation>就此书提问</translation>
  </message>
  <message>
   <source>Ask about the chosen book</source>
   <translation>就所选的书提问</translation>
  </message>
  <message>
   <source>Ask about these books</source>
   <translation>就这些书提问</translation>
  </message>
  <message>
   <source>Stop the answer (Esc)</source>
   <translation>停止回答 (Esc)</translation>
  </message>
  <message>
   <source>Stop the answer</source>
   <translation>停止回答</translation>
  </message>
  <message>
   <source>Ask (Enter)</source>
   <translation>提问 (Enter)</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>提问</translation>
  </message>
  <message>
   <source>{0} characters are possible; shorten the question by {1}.</source>
   <translation>最多 {0} 个字符；请将问题缩短 {1} 个。</translation>
  </message>
  <message>
   <source>{0} characters left</source>
   <translation>还可输入 {0} 个字符</translation>
  </message>
  <message>
   <source>It can be asked when this answer is complete; Esc stops that.</source>
   <translation>这个回答完成后才能提问；按 Esc 可停止回答。</translation>
  </message>
 </context>
 <context>
  <name>QuoteList</name>
  <message>
   <source>{0} more</source>
   <translation>还有 {0} 个</translation>
  </message>
 </context>
 <context>
  <name>QuoteRow</name>
  <message>
   <source>Open {0}</source>
   <translation>打开 {0}</translation>
  </message>
  <message>
   <source>The page is a picture; this is the text recognised in it.</source>
   <translation>此页是图片；这是从中识别出的文本。</translation>
  </message>
  <message>
   <source>Show less of the quote</source>
   <translation>收起引文</translation>
  </message>
  <message>
   <source>Show all of it</source>
   <translation>显示全部</translation>
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <source>Panels</source>
   <translation>面板</translation>
  </message>
 </context>
 <context>
  <name>RebuildDialog</name>
  <message>
   <source>Make it anew?</source>
   <translation>重新生成？</translation>
  </message>
  <message>
   <source>Read “{0}” anew?</source>
   <translation>重新读取“{0}”？</translation>
  </message>
  <message>
   <source>Its text, index, memory and summaries are deleted and made again in the background. Your notes and what was asked about it stay.</source>
   <translation>其文本、索引、记忆和摘要将被删除并在后台重新生成。您的笔记和提问会保留。</translation>
  </message>
  <message>
   <source>Make anew</source>
   <translation>重新生成</translation>
  </message>
 </context>
 <context>
  <name>ReportDialog</name>
  <message>
   <source>Report a problem</source>
   <translation>报告问题</translation>
  </message>
  <message>
   <source>Save this report and attach it to what you write to the makers of MemLong. It holds versions, settings and logs; names of files may stand in the logs, text of your documents does not. Nothing is sent from here.</source>
   <translation>保存此报告，并附在您写给 MemLong 开发者的信中。其中包含版本、设置和日志；日志中可能有文件名，但没有您文档的文本。这里不会发送任何内容。</translation>
  </message>
  <message>
   <source>File of the report</source>
   <translation>报告中的文件</translation>
  </message>
  <message>
   <source>What is in it</source>
   <translation>报告内容</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>保存…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>ScopeRow</name>
  <message>
   <source>As it sounds</source>
   <translation>按问题的类型</translation>
  </message>
  <message>
   <source>Summaries and lists from the whole document, the rest from passages</source>
   <translation>摘要和列表根据整个文档，其余根据段落</translation>
  </message>
  <message>
   <source>From passages</source>
   <translation>根据段落</translation>
  </message>
  <message>
   <source>The few passages that are nearest to the question are read</source>
   <translation>阅读与问题最接近的少数段落</translation>
  </message>
  <message>
   <source>From the whole document</source>
   <translation>根据整个文档</translation>
  </message>
  <message>
   <source>Every section takes part; slower</source>
   <translation>每一节都参与；较慢</translation>
  </message>
  <message>
   <source>How to answer: {0}</source>
   <translation>回答方式：{0}</translation>
  </message>
  <message>
   <source>This book</source>
   <translation>此书</translation>
  </message>
  <message>
   <source>Asked: {0}</source>
   <translation>提问对象：{0}</translation>
  </message>
  <message>
   <source>{0} books</source>
   <translation>{0} 本书</translation>
  </message>
  <message>
   <source>One book</source>
   <translation>一本书</translation>
  </message>
  <message>
   <source>Choose books…</source>
   <translation>选择书…</translation>
  </message>
  <message>
   <source>Name these books…</source>
   <translation>为这些书命名…</translation>
  </message>
  <message>
   <source>Forget this choice</source>
   <translation>忘记此选择</translation>
  </message>
 </context>
 <context>
  <name>SearchBox</name>
  <message>
   <source>Clear</source>
   <translation>清除</translation>
  </message>
 </context>
 <context>
  <name>SettingRow</name>
  <message>
   <source>Reset {0}</source>
   <translation>重置 {0}</translation>
  </message>
  <message>
   <source>This cannot be used: {0}</source>
   <translation>无法使用：{0}</translation>
  </message>
  <message>
   <source>{0}: less</source>
   <translation>{0}：减少</translation>
  </message>
  <message>
   <source>{0}: more</source>
   <translation>{0}：增加</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <source>Settings</source>
   <translation>设置</translation>
  </message>
  <message>
   <source>Search the settings</source>
   <translation>搜索设置</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>搜索</translation>
  </message>
  <message>
   <source>No setting has these words.</source>
   <translation>没有包含这些词的设置。</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>导入…</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>全部重置</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>ShortcutSheet</name>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>键盘快捷键</translation>
  </message>
  <message>
   <source>Search the shortcuts</source>
   <translation>搜索快捷键</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>搜索</translation>
  </message>
  <message>
   <source>No shortcut has these words.</source>
   <translation>没有包含这些词的快捷键。</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>快捷键</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>Summary</source>
   <translation>摘要</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>页面</translation>
  </message>
  <message>
   <source>No model</source>
   <translation>没有模型</translation>
  </message>
  <message>
   <source>{model} at {host}</source>
   <translation>{host} 上的 {model}</translation>
  </message>
  <message>
   <source>Another engine writes the answers; memory takes no part.</source>
   <translation>回答由另一个引擎写成；记忆不参与。</translation>
  </message>
  <message>
   <source>{model} on {device}, {calibrated}</source>
   <translation>{model}，{device}，{calibrated}</translation>
  </message>
  <message>
   <source>Model is loading</source>
   <translation>正在加载模型</translation>
  </message>
  <message>
   <source>The language model is being loaded.</source>
   <translation>正在加载语言模型。</translation>
  </message>
  <message>
   <source>Model: {words}</source>
   <translation>模型：{words}</translation>
  </message>
 </context>
 <context>
  <name>StorageDialog</name>
  <message>
   <source>Storage</source>
   <translation>存储</translation>
  </message>
  <message>
   <source>One moment: the folders are looked at.</source>
   <translation>请稍候：正在查看文件夹。</translation>
  </message>
  <message>
   <source>Forget…</source>
   <translation>忘记…</translation>
  </message>
  <message>
   <source>Make anew…</source>
   <translation>重新生成…</translation>
  </message>
  <message>
   <source>{0} in all; memories use {1} of the {2} that they may.</source>
   <translation>共 {0}；记忆占用 {1}，上限 {2}。</translation>
  </message>
  <message>
   <source>Books and what is kept of them</source>
   <translation>书及其保存的数据</translation>
  </message>
  <message>
   <source>Room for memories…</source>
   <translation>记忆空间…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>ThumbnailsView</name>
  <message>
   <source>Pages</source>
   <translation>页面</translation>
  </message>
  <message>
   <source>The pages of the open book stand here.</source>
   <translation>打开的书的页面显示在这里。</translation>
  </message>
 </context>
 <context>
  <name>TokenBox</name>
  <message>
   <source>Access token</source>
   <translation>访问令牌</translation>
  </message>
  <message>
   <source>Keep it in this system's keyring</source>
   <translation>保存在系统钥匙串中</translation>
  </message>
  <message>
   <source>It is used once and kept nowhere.</source>
   <translation>仅使用一次，不会保存。</translation>
  </message>
  <message>
   <source>Open the model's page</source>
   <translation>打开模型的页面</translation>
  </message>
  <message>
   <source>Continue</source>
   <translation>继续</translation>
  </message>
 </context>
 <context>
  <name>ToolRow</name>
  <message>
   <source>Menu (F10)</source>
   <translation>菜单 (F10)</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
  <message>
   <source>How pages are shown</source>
   <translation>页面显示方式</translation>
  </message>
  <message>
   <source>How the text looks</source>
   <translation>文字外观</translation>
  </message>
  <message>
   <source>({page} of {count})</source>
   <translation>（{page}/{count}）</translation>
  </message>
 </context>
 <context>
  <name>TurnActions</name>
  <message>
   <source>The version before</source>
   <translation>上一个版本</translation>
  </message>
  <message>
   <source>The next version</source>
   <translation>下一个版本</translation>
  </message>
  <message>
   <source>Copy the answer and its sources</source>
   <translation>复制回答及来源</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>重新提问</translation>
  </message>
  <message>
   <source>Edit the question</source>
   <translation>编辑问题</translation>
  </message>
  <message>
   <source>Delete this answer</source>
   <translation>删除此回答</translation>
  </message>
  <message>
   <source>Copy as text</source>
   <translation>复制为文本</translation>
  </message>
  <message>
   <source>Copy as Markdown</source>
   <translation>复制为 Markdown</translation>
  </message>
  <message>
   <source>Delete this question and its answers</source>
   <translation>删除此问题及其回答</translation>
  </message>
  <message>
   <source>Version {0} of {1}</source>
   <translation>版本 {0}/{1}</translation>
  </message>
 </context>
 <context>
  <name>TurnView</name>
  <message>
   <source>Question: {0}</source>
   <translation>问题：{0}</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <source>How this was answered</source>
   <translation>回答是如何得出的</translation>
  </message>
  <message>
   <source>Waits until the answer in another conversation is complete.</source>
   <translation>等待另一个对话的回答完成。</translation>
  </message>
  <message>
   <source>Looking for passages…</source>
   <translation>正在查找段落…</translation>
  </message>
  <message>
   <source>Reading {0} passages…</source>
   <translation>正在阅读 {0} 个段落…</translation>
  </message>
  <message>
   <source>Reading one passage…</source>
   <translation>正在阅读一个段落…</translation>
  </message>
 </context>
</TS>
